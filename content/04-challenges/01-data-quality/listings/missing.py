# Three ways for income to go missing, four ways to fill it. Truth: mean 10, slope 0.5.
import numpy as np

rng = np.random.default_rng(0)
n = 20000

# region run
age = rng.normal(40, 10, n)
income = 10 + 0.2 * (age - 40) + rng.normal(0, 2, n)                   # thousand yuan a month
spend = 3 + 0.5 * income + rng.normal(0, 1, n)                         # what we want to predict
sigmoid = lambda v: 1 / (1 + np.exp(-v))
mechanisms = {"MCAR": np.full(n, .4),                                  # the form lost two pages in five
              "MAR": sigmoid((age - 44) / 5),                          # older people skip the question
              "MNAR": sigmoid((income - 10.5) / 1)}                    # the rich skip it

print("              missing   mean   std   slope of spend on income")
for name, p in mechanisms.items():
    gone = rng.random(n) < p
    seen = ~gone
    line = np.polyfit(age[seen], income[seen], 1)                      # predict income from age
    noise = rng.normal(0, np.std(income[seen] - np.polyval(line, age[seen])), n)
    ways = {"drop rows": (income[seen], spend[seen]),
            "fill mean": (np.where(gone, income[seen].mean(), income), spend),
            "regression": (np.where(gone, np.polyval(line, age), income), spend),
            "regr.+noise": (np.where(gone, np.polyval(line, age) + noise, income), spend)}
    for way, (x, t) in ways.items():
        slope = np.polyfit(x, t, 1)[0]
        print(f"{name:5s}{way:12s} {gone.mean():5.1%} {x.mean():6.2f} {x.std():5.2f} {slope:7.2f}")
slope = np.polyfit(income, spend, 1)[0]
print(f"truth                   {income.mean():6.2f} {income.std():5.2f} {slope:7.2f}")
# endregion
