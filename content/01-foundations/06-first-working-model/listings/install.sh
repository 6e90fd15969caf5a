# not-run: 要联网下载几百兆的包。
# Debian、Ubuntu 先装一次：apt install python3-venv
python3 -m venv .venv                        # Windows：py -m venv .venv
. .venv/bin/activate                         # Windows：.venv\Scripts\activate
python -m pip install -r requirements.txt    # 版本都写死：torch==1.13.1 这样
python -m pip freeze > installed.txt         # 连间接依赖一起记下来
python -c "import torch; print(torch.__version__, torch.cuda.is_available())"
