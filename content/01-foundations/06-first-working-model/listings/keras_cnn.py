# not-run: 需要 TensorFlow，本书固定的环境里没有；形状与参数已用 PyTorch 核过
"""The same kind of network in Keras 3, for CIFAR-10: 122,570 parameters."""
import keras
import numpy as np
from keras import layers

# region net
(x, y), (x_test, y_test) = keras.datasets.cifar10.load_data()   # 0..255
# validation_split takes the LAST rows, before any shuffling: shuffle first
order = np.random.default_rng(0).permutation(len(x))
x, y = x[order] / 255.0, y[order]

model = keras.Sequential([
    keras.Input((32, 32, 3)),                           # channels last
    layers.Conv2D(32, 3, activation="relu"),            # (30, 30, 32)        896
    layers.MaxPooling2D(),                              # (15, 15, 32)
    layers.Conv2D(64, 3, activation="relu"),            # (13, 13, 64)     18,496
    layers.MaxPooling2D(),                              # (6, 6, 64)
    layers.Conv2D(64, 3, activation="relu"),            # (4, 4, 64)       36,928
    layers.Flatten(),                                   # (1024,)
    layers.Dense(64, activation="relu"),                # (64,)            65,600
    layers.Dense(10),                                   # logits              650
])
model.compile(optimizer="adam", metrics=["accuracy"],
              loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True))
model.fit(x, y, epochs=10, validation_split=0.1)        # choose by these numbers
print(model.evaluate(x_test / 255.0, y_test))           # once, at the very end
# endregion
