# COMPAS two-year data of ProPublica: counts by decile, two groups.
import numpy as np

# region counts
COUNTS = {  # 评分 1 到 10：两年内未再被捕、再被捕的人数
    '黑人': ([307, 274, 201, 208, 189, 169, 163, 114, 111, 59],
             [91, 119, 145, 177, 176, 215, 237, 245, 269, 227]),
    '白人': ([539, 248, 180, 172, 130, 83, 55, 32, 30, 19],
             [142, 113, 93, 113, 111, 111, 88, 82, 68, 45]),
}


def rates(group, line):
    """Base rate, flagged share, precision, false positive and negative rate."""
    no, yes = (np.array(c) for c in COUNTS[group])
    fp, tp, n = no[line - 1:].sum(), yes[line - 1:].sum(), no.sum() + yes.sum()
    return yes.sum() / n, (fp + tp) / n, tp / (fp + tp), fp / no.sum(), \
        1 - tp / yes.sum()
# endregion


def show(title, lines):
    print(title)
    for group, line in zip(COUNTS, lines):
        print(f'  {group} 线 {line:>2}  ' + ' '.join(
            f'{name} {100 * r:4.1f}%' for name, r in
            zip(['基率', '高危', '精确率', '误报', '漏报'], rates(group, line))))


show('同一条线（5 分以上算高危）', (5, 5))
show('调线，让误报率接近', (7, 5))
show('调线，让高危比例接近', (7, 4))
print('同分者的再被捕比例')
for low in (1, 4, 7, 9):
    high = {1: 3, 4: 6, 7: 8, 9: 10}[low]
    part = []
    for group, (no, yes) in COUNTS.items():
        no, yes = sum(no[low - 1:high]), sum(yes[low - 1:high])
        part.append(f'{group} {100 * yes / (no + yes):4.1f}%')
    print(f'  {low}–{high} 分  ' + '  '.join(part))

# region bind
p, q = rates('黑人', 5)[0], rates('白人', 5)[0]
precision, miss = 0.61, 0.35  # 两组都设成一样
for group, base in (('黑人', p), ('白人', q)):
    forced = base / (1 - base) * (1 - precision) / precision * (1 - miss)
    print(f'精确率 61%、漏报 35% 都相等时，{group}的误报率只能是 {100 * forced:.1f}%')
# endregion
