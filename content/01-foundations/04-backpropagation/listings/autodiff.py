"""Reverse-mode automatic differentiation in thirty lines, and the two classic ways to break it."""
import math

# region engine
class Value:
    def __init__(self, data, inputs=()):
        self.data, self.grad = data, 0.0
        self.inputs = inputs                 # pairs (node, d self / d node)

    def __add__(self, other):
        return Value(self.data + other.data, [(self, 1.0), (other, 1.0)])

    def __mul__(self, other):
        return Value(self.data * other.data, [(self, other.data), (other, self.data)])

    def sigmoid(self):
        s = 1 / (1 + math.exp(-self.data))
        return Value(s, [(self, s * (1 - s))])

def order(root):
    """Every node after all the nodes it is made of."""
    seen, nodes = set(), []
    def visit(node):
        if node not in seen:
            seen.add(node)
            for child, _ in node.inputs: visit(child)
            nodes.append(node)
    visit(root)
    return nodes

def backward(root):
    root.grad = 1.0
    for node in reversed(order(root)):       # complete before it passes anything on
        for child, local in node.inputs:
            child.grad += local * node.grad  # += : every path adds its share
# endregion

def backward_overwriting(root):              # bug 1: = instead of +=
    root.grad = 1.0
    for node in reversed(order(root)):
        for child, local in node.inputs:
            child.grad = local * node.grad

def backward_recursive(root):                # bug 2: passes on before the node is complete
    for child, local in root.inputs:
        child.grad += local * root.grad
        backward_recursive(child)

def example():
    a = Value(3.0)
    b = a * a                                # b is used twice below
    return a, b * b + b                      # f = a**4 + a**2, df/da = 4*27 + 2*3 = 114

for name, run in (("right", backward), ("overwriting", backward_overwriting), ("recursive", backward_recursive)):
    a, f = example()
    f.grad = 1.0
    run(f)
    print(f"{name:<12} df/da = {a.grad:g}")

w = dict(w11=0.4, w12=-0.2, w21=0.2, w22=0.3, b1=0.0, b2=0.2, v1=0.6, v2=-0.5, c=0.1)
P = {k: Value(v) for k, v in w.items()}
x1, x2 = Value(1.0), Value(2.0)
h1 = (P["w11"] * x1 + P["w12"] * x2 + P["b1"]).sigmoid()
h2 = (P["w21"] * x1 + P["w22"] * x2 + P["b2"]).sigmoid()
e = P["v1"] * h1 + P["v2"] * h2 + P["c"] + Value(-1.0)
loss = e * e
backward(loss)
print("network loss", f"{loss.data:.4f}")
print("dW1", [round(P[k].grad, 4) for k in ("w11", "w12", "w21", "w22")], "dW2", [round(P[k].grad, 4) for k in ("v1", "v2")])
