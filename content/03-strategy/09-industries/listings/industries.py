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
# field  name           min chk red fnd loss flt  err mch pay  r acc  month fix
TABLE = """
finance  credit-digest   90  35  60 .85 2000   1  .03   2 1.5 .6 .92    400 120
finance  stock-advice    10   0   0   0  800  .3   .2  .1 1.2 .3  .7  20000 300
medicine visit-note       5   3   4  .9  200  .5  .02  .4   2 .4  .9  30000 100
medicine fundus-reading   4   3   4  .9 5000 .02  .04  .5   2 .4 .92   2000 400
school   exercises       12   3   8  .9   20  .5  .03 .05  .8 .5 .88   6000  60
school   photo-homework   6   0   0   0   10   0   .1 .05  .5  0 .95 100000  80
factory  repair-lookup   25   6  20  .9  800   1  .05  .3 2.5 .6 .88    500  60
factory  visual-check    .1 .02  .5 .95   60   1 .004 .01  .8 .7 .98  80000  90
media    shot-previews   60  12  30 .95   50   1  .05   3 1.5 .7  .6    800  30
media    episode-unseen 400  10   0   0 3000   1  .05 200   1 .8  .7     60  80
retail   product-fields   4  .5   4  .8    8   1  .06 .03  .8 .7 .93  50000  40
retail   no-cashier     1.2  .7   1  .6   15   1  .01  .9  .6 .9  .9  40000 200
service  call-wrap-up   2.5  .6   2  .8   15  .5  .05 .05   1 .6 .93  60000  40
service  voice-alone      5   0   0   0   40  .6  .06  .6   1 .8 .72  30000  60
law      clause-compare  40  18  30 .85 1500   1  .04   1   4 .5  .9    300  50
law      lay-brief       60   0   0   0 5000  .5  .05   1   1 .5  .8   2000 100
public   ticket-routing   3  .4   4  .8   20  .5   .1 .05  .8 .6 .92  40000  80
public   public-rules     6   0   0   0  300  .5  .04  .1  .8 .3 .85  20000 100
"""
print("industry  task            break-even  assumed  yuan a task  customers")
for row in TABLE.split("\n")[1:-1]:
    industry, name, *numbers = row.split()
    t = Task(name, *map(float, numbers))
    need = f"{t.customers():9.1f}" if t.worth() > 0 else "     none"
    line = "never" if t.best() <= 0 else f"{t.line():.1%}"
    line = "any" if t.best() > t.per_error() else line
    print(f"{industry:10s}{name:16s}{line:>10s}{t.right:9.0%}"
          f"{t.worth():13.2f}  {need}")
# endregion
