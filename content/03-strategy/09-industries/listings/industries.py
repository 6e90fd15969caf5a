"""Nine industries, two tasks each: who gains, at which accuracy, at which volume."""
from dataclasses import dataclass

# region task
@dataclass
class Task:
    name: str
    by_hand: float   # minutes a person needs
    check: float     # minutes to check one answer
    redo: float      # minutes to redo a wrong one
    found: float     # share of wrong answers found
    loss: float      # yuan a wrong answer costs somebody
    felt: float      # share of that loss which the payer bears
    human: float     # share of wrong answers among people's own
    machine: float   # yuan of machine a task
    wage: float      # yuan a minute
    cash: float      # share of saved minutes that becomes money
    right: float     # accuracy we assume can be reached
    monthly: float   # tasks a customer has each month
    fixed: float     # 10,000 yuan a year: licence, tests, connection, duty

    def per_error(self):
        again = self.cash * self.wage * self.redo
        return self.found * again + (1 - self.found) * self.felt * self.loss

    def best(self):  # value of a task if the machine never erred
        time = self.cash * self.wage * (self.by_hand - self.check)
        return time + self.human * self.felt * self.loss - self.machine

    def worth(self):
        return self.best() - (1 - self.right) * self.per_error()

    def line(self):
        return 1 - self.best() / self.per_error()

    def customers(self):  # who pay a quarter of their gain, to carry the cost
        return self.fixed * 1e4 / (12 * self.monthly * self.worth() / 4)
# endregion

# region pairs
#               hand check redo found loss felt human machine wage cash right
pairs = {
    "finance": (
        Task("credit file digest", 90, 35, 60, .85, 2e3, 1, .03, 2,
             1.5, .6, .92, 400, 120),
        Task("stock advice", 10, 0, 0, 0, 800, .3, .20, .1,
             1.2, .3, .70, 2e4, 300)),
    "medicine": (
        Task("visit note draft", 5, 3, 4, .9, 200, .5, .02, .4,
             2, .4, .90, 3e4, 100),
        Task("fundus reading", 4, 3, 4, .9, 5e3, .02, .04, .5,
             2, .4, .92, 2e3, 400)),
    "education": (
        Task("exercise variants", 12, 3, 8, .9, 20, .5, .03, .05,
             .8, .5, .88, 6e3, 60),
        Task("photo homework", 6, 0, 0, 0, 10, 0, .10, .05,
             .5, 0, .95, 1e5, 80)),
    "manufacture": (
        Task("repair lookup", 25, 6, 20, .9, 800, 1, .05, .3,
             2.5, .6, .88, 500, 60),
        Task("visual check", .10, .02, .5, .95, 60, 1, .004, .01,
             .8, .7, .98, 8e4, 90)),
    "amusement": (
        Task("shot previews", 60, 12, 30, .95, 50, 1, .05, 3,
             1.5, .7, .60, 800, 30),
        Task("episode unseen", 400, 10, 0, 0, 3e3, 1, .05, 200,
             1, .8, .70, 60, 80)),
    "retail": (
        Task("product fields", 4, .5, 4, .8, 8, 1, .06, .03,
             .8, .7, .93, 5e4, 40),
        Task("no-cashier till", 1.2, .7, 1, .6, 15, 1, .01, .9,
             .6, .9, .90, 4e4, 200)),
    "service": (
        Task("call wrap-up", 2.5, .6, 2, .8, 15, .5, .05, .05,
             1, .6, .93, 6e4, 40),
        Task("voice alone", 5, 0, 0, 0, 40, .6, .06, .6,
             1, .8, .72, 3e4, 60)),
    "law": (
        Task("clause compare", 40, 18, 30, .85, 1500, 1, .04, 1,
             4, .5, .90, 300, 50),
        Task("brief to layman", 60, 0, 0, 0, 5e3, .5, .05, 1,
             1, .5, .80, 2e3, 100)),
    "government": (
        Task("ticket routing", 3, .4, 4, .8, 20, .5, .10, .05,
             .8, .6, .92, 4e4, 80),
        Task("rules to public", 6, 0, 0, 0, 300, .5, .04, .1,
             .8, .3, .85, 2e4, 100)),
}

print("industry     task            break-even  assumed  yuan a task  customers")
for industry, tasks in pairs.items():
    for t in tasks:
        need = f"{t.customers():9.1f}" if t.worth() > 0 else "     none"
        line = "never" if t.best() <= 0 else f"{t.line():.1%}"
        line = "any" if t.best() > t.per_error() else line
        print(f"{industry:12s} {t.name:17s}{line:>9s}{t.right:9.0%}"
              f"{t.worth():13.2f}  {need}")
# endregion
