"""Whom to hire first: changes a week pass through five hands."""
# region order
FOUNDERS = {"data": 2, "model": 4, "evaluate": 1, "ship": 3, "customer": 2}
ROLES = {   # what one more person adds, changes a week
    "algorithm": {"model": 4},
    "evaluation": {"evaluate": 5, "data": 1},
    "platform": {"ship": 4, "data": 1},
    "delivery": {"customer": 3, "data": 1},
}

def through(team):
    total = dict(FOUNDERS)
    for role in team:
        for hand, more in ROLES[role].items():
            total[hand] += more
    return min(total.values()), min(total, key=total.get)

def by_bottleneck(size):
    team = []
    while len(team) < size:
        team.append(max(ROLES, key=lambda role: through(team + [role])[0]))
    return team
# endregion

# region print
def tell(name, team):
    done = 0
    print(name)
    for n in range(len(team) + 1):
        rate, hand = through(team[:n])
        done += 8 * rate                    # one hire every eight weeks
        who = team[n - 1] if n else "founders"
        print(f"  + {who:10s} {rate} a week, held up at {hand:8s}"
              f" so far {done}")

tell("model people first", ["algorithm", "algorithm", "evaluation", "delivery"])
tell("the bottleneck first", by_bottleneck(4))
# endregion
