# Which procedure personal information sent abroad needs (2024-03-22).


# region route
def route(people, sensitive, critical=False, important=False):
    """People, each counted once since 1 January; sensitive data apart."""
    if critical or important:
        return '安全评估'  # 第七条：关键信息基础设施运营者，或重要数据
    if people >= 1_000_000 or sensitive >= 10_000:
        return '安全评估'  # 第七条第二项
    if people >= 100_000 or sensitive >= 1:
        return '标准合同或认证'  # 第八条
    return '免这三道手续'  # 第五条第一款第四项
# endregion


print('一般信息人数  敏感信息人数  走哪条')
CASES = [(99_999, 0), (100_000, 0), (999_999, 0), (1_000_000, 0),
         (500, 1), (500, 9_999), (500, 10_000)]
for people, sensitive in CASES:
    print(f'{people:>11,} {sensitive:>12,}   ', route(people, sensitive))
print('关键信息基础设施运营者，1 人  ', route(1, 0, critical=True))
