"""A tool loop with everything but the model: the planner below is a handful of rules."""
import json
import re

# region schema
TOOLS = {
    "get_order": {
        "type": "object", "additionalProperties": False, "required": ["order"],
        "properties": {"order": {"type": "string", "pattern": r"A\d{4}"}}},
    "refund": {
        "type": "object", "additionalProperties": False,
        "required": ["order", "yuan", "key"],
        "properties": {"order": {"type": "string", "pattern": r"A\d{4}"},
                       "yuan": {"type": "integer", "minimum": 1, "maximum": 500},
                       "key": {"type": "string", "pattern": r"[a-z0-9-]{8,}"}}},
}
KIND = {"string": str, "integer": int}

def faults(schema, given):
    """What is wrong with the arguments, in words their writer can act on."""
    known, out = schema["properties"], []
    out += [f"缺 {name}" for name in schema["required"] if name not in given]
    out += [f"没有参数 {name}" for name in given if name not in known]
    for name, rule in known.items():
        if name not in given:
            continue
        value = given[name]
        if type(value) is not KIND[rule["type"]]:
            out.append(f"{name} 应为 {rule['type']}，收到 {value!r}")
        elif "pattern" in rule and not re.fullmatch(rule["pattern"], value):
            out.append(f"{name} 不合格式 {rule['pattern']}")
        elif not rule.get("minimum", value) <= value <= rule.get("maximum", value):
            out.append(f"{name} 须在 {rule['minimum']} 到 {rule['maximum']} 之间")
    return out
# endregion

# region server
class Server:
    """Answers tools/call as MCP 2026-07-28 has it; its money is a list of payments."""

    def __init__(self, lose_reply=0, keyed=True):
        self.orders = {"A1001": {"paid": 600, "state": "到货破损"}}
        self.paid, self.seen = [], {}
        self.lose_reply, self.keyed = lose_reply, keyed

    def call(self, name, given):
        if name not in TOOLS:
            return {"error": {"code": -32602, "message": f"Unknown tool: {name}"}}
        wrong = faults(TOOLS[name], given)
        if wrong:
            return self.result("；".join(wrong), True)
        if given["order"] not in self.orders:
            return self.result("没有这个订单", True)
        if name == "get_order":
            return self.result(json.dumps(self.orders[given["order"]], ensure_ascii=False))
        if not (self.keyed and given["key"] in self.seen):      # the same key pays once
            self.paid.append(given["yuan"])
            self.seen[given["key"]] = f"已退 {given['yuan']} 元"
        if self.lose_reply:
            self.lose_reply -= 1
            raise TimeoutError                                  # paid, but nobody heard
        return self.result(self.seen[given["key"]])

    @staticmethod
    def result(text, wrong=False):
        return {"result": {"resultType": "complete", "isError": wrong,
                           "content": [{"type": "text", "text": text}]}}
# endregion

# region planner
def plan(request, history):
    """Rules in a model's place. Slips once, on purpose: money as text, as models do."""
    order = re.search(r"[A-Z]\d+", request).group()
    yuan = int(re.search(r"(\d+) 元", request).group(1))
    if not history:
        return "get_order", {"order": order}
    name, given, said, wrong = history[-1]
    if name == "get_order":
        return ("give_up", said) if wrong else \
            ("refund", {"order": order, "yuan": f"{yuan} 元", "key": f"ticket-{order}".lower()})
    if not wrong:
        return "done", said
    if "应为 integer" in said:
        return "refund", {**given, "yuan": yuan}
    return "refund", given                                      # nothing better to try
# endregion

# region loop
def run(request, server, calls=6, same=2, ask_above=500):
    """Plan, check, call, look; until done, refused, repeating or out of budget."""
    history = []
    while True:
        name, given = plan(request, history)
        if name in ("done", "give_up"):
            return name, given
        if len(history) >= calls:
            return "budget", f"用完 {calls} 次调用"
        if [h[:2] for h in history].count((name, given)) >= same:
            return "repeat", f"{name} 同样的参数已试 {same} 次"
        yuan = given.get("yuan")
        if type(yuan) is int and yuan > ask_above:
            return "human", f"退 {yuan} 元须人批准"
        try:
            answer = server.call(name, given)
            body = answer.get("result") or {"isError": True, "content": [
                {"text": answer["error"]["message"]}]}
            said, wrong = body["content"][0]["text"], body["isError"]
        except TimeoutError:
            said, wrong = "超时，不知道成没成", True
        history.append((name, given, said, wrong))
        print(f"→ {name}({', '.join(f'{k}={v!r}' for k, v in given.items())})")
        print(f"← {'错' if wrong else '好'}：{said}")
# endregion

# region cases
for title, request, server in (
        ("回信丢了，有幂等键", "A1001 破损，退 300 元", Server(lose_reply=1)),
        ("回信丢了，没有幂等键", "A1001 破损，退 300 元", Server(lose_reply=1, keyed=False)),
        ("服务一直超时", "A1001 破损，退 300 元", Server(lose_reply=9)),
        ("金额超过权限", "A1001 破损，退 600 元", Server()),
        ("订单号不存在", "A1009 破损，退 300 元", Server())):
    print(f"〔{title}〕")
    ended, said = run(request, server)
    print(f"■ {ended}，{said}；账上付出 {sum(server.paid)} 元")
# endregion
