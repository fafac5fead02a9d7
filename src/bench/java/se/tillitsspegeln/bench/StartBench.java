package se.tillitsspegeln.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** From the command to the first answer of the readiness probe, on a data folder that has its tables. */
final class StartBench implements Bench {

    private static final int STARTS = 5;
    private static final double NANOS_PER_SECOND = 1e9;

    @Override
    public String name() {
        return "start";
    }

    @Override
    public void run(Table table) throws Exception {
        Path data = Files.createTempDirectory("bench");
        try {
            double[] first = seconds(data, 1, "-Xshare:auto");
            double[] without = seconds(data, STARTS, "-Xshare:off");
            double[] with = seconds(data, STARTS, "-Xshare:auto");
            String other = "no class data shared (-Xshare:off)";
            table.add("start to ready, as delivered, median of 5", with[0], "s", other, without[0], "<= 2.5 s");
            table.add("the first start, which makes the tables", first[0], "s", other, without[0], "");
            table.add("resident memory when ready", with[1], "MB", other, without[1], "<= 300 MB");
        } finally {
            try (Stream<Path> files = Files.walk(data)) {
                files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(java.io.File::delete);
            }
        }
    }

    /** Median seconds to ready and resident megabytes then. */
    private static double[] seconds(Path data, int starts, String setting) throws Exception {
        double[] seconds = new double[starts];
        double[] resident = new double[starts];
        for (int i = 0; i < starts; i++) {
            long start = System.nanoTime();
            try (Running running = Running.start(data, List.of("-Xmx256m", setting))) {
                seconds[i] = (System.nanoTime() - start) / NANOS_PER_SECOND;
                resident[i] = running.residentMegabytes();
            }
        }
        Arrays.sort(seconds);
        Arrays.sort(resident);
        return new double[] {seconds[starts / 2], resident[starts / 2]};
    }
}
