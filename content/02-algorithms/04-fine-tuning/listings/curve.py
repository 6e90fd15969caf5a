"""Accuracy against the number of labelled images, for each way to adapt; 6 seeds."""
from transfer import adapt, tasks

# region curve
sizes = [10, 20, 40, 80, 160]
for task in tasks:
    print(f"{task:<10}" + "".join(f"{n:>11}" for n in sizes) + "  trained")
    for way in ["scratch", "probe", "LoRA 1", "LoRA 8", "full"]:
        runs = [adapt(task, way, n) for n in sizes]
        cells = [f"{right.mean():>6.2f} ±{right.std() / 6 ** .5:.2f}" for right, _ in runs]
        print(f"{way:<10}" + "".join(cells) + f"{runs[0][1]:>9}")
# endregion
