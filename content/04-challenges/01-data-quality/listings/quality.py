# Six measurable dimensions of data quality as SQL; thresholds turn them into a contract.
import sqlite3

db = sqlite3.connect(":memory:")
# region data
db.execute("CREATE TABLE orders(id, customer, weight REAL, unit, ordered, shipped, entered)")
db.executemany("INSERT INTO orders VALUES (?,?,?,?,?,?,?)", [
    (1, "A", 2.0, "kg", "2026-10-01", "2026-10-02", "2026-10-01"),
    (2, "B", 4.0, "jin", "2026-10-01", "2026-10-03", "2026-10-01"),
    (3, "B", 2000.0, "g", "2026-10-01", "2026-10-03", "2026-10-02"),   # = order 2
    (4, "C", None, "kg", "2026-10-02", "2026-10-03", "2026-10-02"),    # missing
    (5, "D", 1.5, "kg", "2026-10-02", "2026-10-01", "2026-10-02"),     # shipped first?
    (6, "E", 3.0, "box", "2026-10-03", "2026-10-04", "2026-10-03"),    # unknown unit
    (7, "F", 25.0, "kg", "2026-10-03", "2026-10-05", "2026-10-03"),    # 2.5 mistyped
    (8, "G", 1.0, "kg", "2026-10-04", None, "2026-10-09"),             # five days late
    (9, "H", 0.8, "kg", "2026-10-04", "2026-10-05", "2026-10-04"),
    (10, "I", 1200.0, "g", "2026-10-05", "2026-10-06", "2026-10-05")])
db.execute("CREATE TABLE audit(id, kg)")          # re-weighed by hand: the only source of truth
db.executemany("INSERT INTO audit VALUES (?,?)", [(1, 2.0), (2, 2.0), (7, 2.5), (9, 0.8), (10, 1.2)])
# endregion

# region metrics
db.execute("""CREATE VIEW o AS SELECT *, weight * CASE unit
              WHEN 'kg' THEN 1 WHEN 'g' THEN 0.001 WHEN 'jin' THEN 0.5 END AS kg FROM orders""")
contract = {  # dimension: (query giving a share between 0 and 1, least acceptable)
    "completeness": ("SELECT AVG((weight IS NOT NULL) + (shipped IS NOT NULL)) / 2 FROM o", .95),
    "validity":     ("SELECT AVG(unit IN ('kg', 'g', 'jin')) FROM o", .99),
    "consistency":  ("SELECT AVG(shipped >= ordered) FROM o WHERE shipped IS NOT NULL", .99),
    "uniqueness":   ("SELECT 1.0 * COUNT(DISTINCT customer || ordered || ROUND(kg, 2)) / COUNT(kg) FROM o", .99),
    "accuracy":     ("SELECT AVG(ABS(o.kg / a.kg - 1) <= .02) FROM o JOIN audit a USING (id)", .95),
    "timeliness":   ("SELECT AVG(julianday(entered) - julianday(ordered) <= 1) FROM o", .90),
}
for name, (query, least) in contract.items():
    share = db.execute(query).fetchone()[0]
    print(f"{name:13s} {share:6.1%}   contract >= {least:.0%}   {'pass' if share >= least else 'FAIL'}")
# endregion
