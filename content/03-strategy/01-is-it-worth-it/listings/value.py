"""What one automated task is worth, and below which accuracy it destroys value."""
from dataclasses import dataclass, replace

# region task
@dataclass
class Task:
    name: str
    by_hand: float     # minutes a person needs without the tool
    check: float       # minutes to check one answer of the machine
    redo: float        # minutes to redo a wrong one
    found: float       # share of the wrong answers that checking finds
    loss: float        # yuan a wrong answer costs when nobody finds it
    human: float       # share of wrong answers among the people's own
    machine: float     # yuan the machine costs
    wage: float = 1.2  # yuan a minute: 12,672 a month over 176 hours
    cash: float = 1.0  # share of a saved minute that becomes money

    def per_error(self):
        again = self.cash * self.wage * self.redo
        return self.found * again + (1 - self.found) * self.loss

    def before_errors(self):
        time = self.cash * self.wage * (self.by_hand - self.check)
        return time + self.human * self.loss - self.machine

    def worth(self, right):
        return self.before_errors() - (1 - right) * self.per_error()

    def break_even(self):
        return 1 - self.before_errors() / self.per_error()

    def check_below(self):   # above this accuracy, checking costs too much
        saved = self.found * (self.loss - self.cash * self.wage * self.redo)
        return 1 - self.cash * self.wage * self.check / saved
# endregion

# region compare
reply = Task("reply draft", 6, 1.5, 6.5, 0.9, 20, 0.03, 0.05)
contract = Task("contract review", 30, 18, 35, 0.8, 3000, 0.02, 0.60)
invoice = Task("invoice fields", 1, 0.6, 1.2, 0.7, 50, 0.01, 0.03)

print("task             break-even  check below  worth at 85%  at 95%  a point")
for t in (reply, contract, invoice):
    print(f"{t.name:15s}{t.break_even():11.1%}{t.check_below():13.1%}"
          f"{t.worth(0.85):13.2f}{t.worth(0.95):9.2f}{t.per_error() / 100:9.3f}")

print("half of the minutes become money; then half of the errors are found")
for t in (reply, contract, invoice):
    half, sleepy = replace(t, cash=0.5), replace(t, found=0.5)
    print(f"{t.name:15s}{half.break_even():11.1%}{sleepy.break_even():13.1%}"
          f"{half.worth(0.95):13.2f}{sleepy.worth(0.95):9.2f}")
# endregion
