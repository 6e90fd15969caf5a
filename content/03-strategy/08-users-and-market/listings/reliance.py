"""The same model, four screens: what a user accepts decides the value."""

# region value
P, SAVED, REDO, LOSS, WAGE = 0.90, 6.0, 8.0, 60.0, 1.2   # minutes, yuan

def worth(right, wrong, look):
    """Yuan a task. right, wrong: share accepted when the answer is so."""
    saved = SAVED * P * right                    # accepted and correct
    redo = REDO * (1 - P) * (1 - wrong)          # caught, done again
    return WAGE * (saved - redo - look) - LOSS * (1 - P) * wrong

for name, right, wrong, look in (("trusts everything", 1.00, 1.00, 0.2),
                                 ("trusts nothing", 0.30, 0.05, 2.0),
                                 ("answer alone", 0.95, 0.60, 0.8),
                                 ("answer with its source", 0.93, 0.25, 1.3)):
    print(f"{name:24s} accepts right {right:4.0%} wrong {wrong:4.0%}"
          f"  {worth(right, wrong, look):6.2f} yuan")
# endregion
