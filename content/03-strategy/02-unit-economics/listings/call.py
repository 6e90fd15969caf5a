"""The bill of one call, exact to the last digit."""
from decimal import Decimal as D

# region bill
def bill(usage, price):
    """usage: tokens as reported; price: money per million tokens; cached tokens are PART of the input."""
    total, cached, output = usage
    p_in, p_cached, p_out = (D(p) for p in price)
    assert 0 <= cached <= total, "cached tokens must be a part of the input"
    return ((total - cached) * p_in + cached * p_cached + output * p_out) / D(10**6)

def double_bill(usage, price):
    """The bug: the cached tokens are charged at the full price and then again."""
    total, cached, output = usage
    p_in, p_cached, p_out = (D(p) for p in price)
    return (total * p_in + cached * p_cached + output * p_out) / D(10**6)

usage = (2006, 1920, 300)             # prompt_tokens, cached_tokens, completion_tokens
gpt4o = ("2.5", "1.25", "10")         # US dollars per million
right, wrong = bill(usage, gpt4o), double_bill(usage, gpt4o)
print(f"right {right.normalize()}  double {wrong.normalize()}  ratio {wrong / right:.3f}")
# endregion

# region compare
prices = {                            # per million tokens: input, cached, output
    "deepseek-flash off-peak, CNY": ("1", "0.02", "4"),
    "deepseek-flash peak,     CNY": ("2", "0.04", "8"),
    "v4-pro off-peak,         CNY": ("4.5", "0.15", "13.5"),
    "v4-pro peak,             CNY": ("9", "0.30", "27"),
    "GPT-5.6 Luna,            USD": ("0.2", "0.02", "1.2"),
    "GPT-5.6 Terra,           USD": ("2", "0.2", "12"),
}
for name, price in prices.items():
    cold, warm = bill((8000, 0, 800), price), bill((8000, 6000, 800), price)
    print(f"{name}  no cache {cold:.6f}  6000 cached {warm:.6f}  saved {1 - warm / cold:.1%}")
# endregion
