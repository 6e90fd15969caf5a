# Made data: who gets help when the label is money, and what a lost column does.
import numpy as np
from sklearn.linear_model import LinearRegression

dice = np.random.default_rng(0)
n = 40_000
poor = dice.random(n) < 0.3  # 看病难的一组，占三成
need = dice.gamma(2.0, 1.0, n)  # 真实病情，两组同分布
cost = need * np.where(poor, 0.6, 1.0) * dice.lognormal(0, 0.3, n)
visits = need * np.where(poor, 0.6, 1.0) + dice.normal(0, 0.4, n)
exams = need + dice.normal(0, 0.8, n)
area = poor + dice.normal(0, 0.5, n)  # 与组别相关的一列，例如地段
train, test = np.arange(n // 2), np.arange(n // 2, n)


# region help
def helped(columns, label):
    """Share of the poor group, mean need, in the top tenth by prediction."""
    x = np.column_stack(columns)
    guess = LinearRegression().fit(x[train], label[train]).predict(x[test])
    top = test[np.argsort(-guess)[:len(test) // 10]]
    return 100 * poor[top].mean(), need[top].mean()
# endregion


sick = test[np.argsort(-need[test])[:len(test) // 10]]
print(f'按真实病情排，前一成里看病难的占 {100 * poor[sick].mean():.1f}%，'
      f'平均病情 {need[sick].mean():.2f}')
for title, columns, label in [
    ('预测花费，用全部列', [visits, exams, area, poor], cost),
    ('预测花费，删掉组别', [visits, exams, area], cost),
    ('再删掉地段', [visits, exams], cost),
    ('预测病情，用全部列', [visits, exams, area, poor], need),
    ('预测病情，删掉组别', [visits, exams, area], need),
    ('预测病情，再删掉地段', [visits, exams], need),
    ('全部列，加组别的乘积',
     [visits, exams, area, poor, visits * poor, exams * poor], need),
]:
    share, mean = helped(columns, label)
    print(f'{title:<12} 占 {share:4.1f}%  平均病情 {mean:.2f}')
