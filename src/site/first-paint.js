// Before the first paint, and nothing else: the theme the reader chose.
try{const t=localStorage.getItem('book:theme');if(t=='light'||t=='dark')document.documentElement.dataset.theme=t}catch{}
