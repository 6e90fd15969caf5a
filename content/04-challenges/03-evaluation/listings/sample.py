import numpy as np

# region strata
names = ["查物流", "退换货", "发票", "投诉"]
share = np.array([0.60, 0.25, 0.10, 0.05])   # 流量占比，来自日志
right = np.array([0.95, 0.85, 0.80, 0.60])   # 各层真实正确率，假设
sd, n = np.sqrt(right * (1 - right)), 400

def plan(counts):
    overall = np.sqrt((share**2 * sd**2 / counts).sum())   # 按流量加权后的标准误
    return 1.96 * overall * 100, (1.96 * sd / np.sqrt(counts) * 100)

neyman = share * sd / (share * sd).sum() * n
floor = np.maximum(60, neyman)
floor[:2] *= (n - floor[2:].sum()) / floor[:2].sum()
# endregion
print("400 题怎么分　各层题数              总体±  最差一层±（百分点）")
for name, counts in [("按流量比例　", share * n), ("按比例乘波动", neyman),
                     ("每层保底六十", floor), ("四层平分　　", np.full(4, n / 4))]:
    whole, each = plan(counts)
    shown = " ".join(f"{c:4.0f}" for c in counts)
    print(f"{name}  {shown}   {whole:5.2f}   {each.max():5.1f}")
print(f"不分层的随机 400 题：±{1.96*np.sqrt(share@right*(1-share@right)/n)*100:.2f}")
print(f"四层平分却忘了加权：{right.mean():.3f}，加权后 {share@right:.3f}")
