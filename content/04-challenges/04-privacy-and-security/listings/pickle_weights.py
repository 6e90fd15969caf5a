import io, pickle, pickletools
import numpy as np
import torch

# region payload
class Weights:
    """看起来是一份权重；反序列化时 pickle 会调用这里指定的函数。"""
    def __reduce__(self):
        return print, ("  这一行是载入文件时执行的，模型还没被调用",)
# endregion
blob = io.BytesIO()
torch.save({"layer.weight": torch.zeros(2, 2), "extra": Weights()}, blob)

print("1. 老办法 torch.load(weights_only=False)：")
torch.load(io.BytesIO(blob.getvalue()), weights_only=False)

print("2. 只许张量 weights_only=True：")
try:
    torch.load(io.BytesIO(blob.getvalue()), weights_only=True)
except Exception as error:
    print(" ", type(error).__name__, "-", str(error).split("\n")[0][:44])

print("3. 不载入，只看它要找哪些函数：")
raw = pickle.dumps({"extra": Weights()}, protocol=2)
names = [arg for op, arg, _ in pickletools.genops(raw) if op.name == "GLOBAL"]
print(" ", names)

print("4. 只存数字的格式，没有地方放代码：")
plain = io.BytesIO()
np.savez(plain, weight=np.zeros((2, 2)))
plain.seek(0)
print("  读出", dict(np.load(plain, allow_pickle=False)).keys())
