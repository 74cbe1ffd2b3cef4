package io.weightroom.engine.torch;

/** Where a residual layer begins and ends: its input goes round the layers between. */
final class ResidualText {

    private ResidualText() {}

    /**
     * @param learnsBefore whether a layer before it needs the gradient
     */
    record Start(int index, boolean learnsBefore) implements StageText {

        @Override
        public String predicting() {
            return "    around%d = x\n".formatted(index);
        }

        @Override
        public String forward() {
            return "      x%d = x%d\n".formatted(index + 1, index);
        }

        @Override
        public String backward() {
            return learnsBefore ? "      g = g + around%d\n".formatted(index) : "";
        }

        @Override
        public boolean usesAutograd() {
            return false;
        }
    }

    /**
     * @param start index of its beginning
     * @param learns whether a gradient comes back to it
     */
    record End(int index, int start, boolean learns) implements StageText {

        @Override
        public String predicting() {
            return "    x = around%d + x\n".formatted(start);
        }

        @Override
        public String forward() {
            return "      x%d = x%d + x%d\n".formatted(index + 1, start, index);
        }

        @Override
        public String backward() {
            return learns ? "      around%d = g\n".formatted(start) : "";
        }

        @Override
        public boolean usesAutograd() {
            return false;
        }
    }
}
