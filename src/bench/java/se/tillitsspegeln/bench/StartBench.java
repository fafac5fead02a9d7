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
        Path archive = data.resolve("start.jsa");
        try {
            double[] first = start(data, 1, "-Xshare:auto");
            double[] plain = start(data, STARTS, "-Xshare:auto");
            start(data, 1, "-XX:ArchiveClassesAtExit=" + archive);
            double[] archived = start(data, STARTS, "-XX:SharedArchiveFile=" + archive);
            String other = "as delivered";
            table.add("start to ready as delivered, median of 5", plain[0], "s", "<= 4 s");
            table.add("the first start, which makes the tables", first[0], "s", other, plain[0], "");
            table.add("start with an archive of classes (CDS)", archived[0], "s", other, plain[0], "<= 2.5 s");
            table.add("its processor time", archived[2], "s", other, plain[2], "");
            table.add("resident memory when ready, with the archive", archived[1], "MB", other, plain[1], "<= 300 MB");
        } finally {
            try (Stream<Path> files = Files.walk(data)) {
                files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(java.io.File::delete);
            }
        }
    }

    /** Medians: seconds to ready, resident megabytes and processor seconds then. */
    private static double[] start(Path data, int starts, String setting) throws Exception {
        double[] seconds = new double[starts];
        double[] resident = new double[starts];
        double[] processor = new double[starts];
        for (int i = 0; i < starts; i++) {
            long start = System.nanoTime();
            try (Running running = Running.start(data, List.of("-Xmx256m", setting))) {
                seconds[i] = (System.nanoTime() - start) / NANOS_PER_SECOND;
                resident[i] = running.residentMegabytes();
                processor[i] = running.processorSeconds();
            }
        }
        return new double[] {median(seconds), median(resident), median(processor)};
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }
}
