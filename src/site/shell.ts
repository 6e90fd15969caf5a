/** What every page loads: a few kilobytes that add behaviour to finished HTML. */
import { followCards } from './cards.ts'
import { addCopyButtons, copyFormulasAsTex, copyPermalinks } from './copy.ts'
import { keepPlaceInEdition } from './edition.ts'
import { enlargeFigures } from './lightbox.ts'
import { rememberPlace } from './place.ts'
import { focusScrollers } from './scrollers.ts'
import { openSearchOnRequest } from './search-open.ts'
import { toggleTheme } from './theme.ts'
import { followScroll } from './toc.ts'

toggleTheme()
openSearchOnRequest()
focusScrollers()
followScroll()
rememberPlace()
followCards()
addCopyButtons()
copyPermalinks()
copyFormulasAsTex()
enlargeFigures()
keepPlaceInEdition()
