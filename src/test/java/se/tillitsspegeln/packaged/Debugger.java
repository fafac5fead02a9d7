package se.tillitsspegeln.packaged;

import com.sun.jdi.Bootstrap;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.VMDisconnectedException;
import com.sun.jdi.VirtualMachine;
import com.sun.jdi.connect.AttachingConnector;
import com.sun.jdi.connect.Connector;
import com.sun.jdi.connect.IllegalConnectorArgumentsException;
import com.sun.jdi.event.BreakpointEvent;
import com.sun.jdi.event.ClassPrepareEvent;
import com.sun.jdi.event.Event;
import com.sun.jdi.event.EventSet;
import com.sun.jdi.request.ClassPrepareRequest;
import com.sun.jdi.request.EventRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Stops the packaged service at the beginning of one of its methods, as a debugger does, so that nothing in what is
 * shipped needs to know of it.
 */
final class Debugger {

    private static final String PACKAGE = "se.tillitsspegeln.";
    private static final int ATTEMPTS = 300;
    private static final long LONGEST_SECONDS = 120;

    private final CountDownLatch stopped = new CountDownLatch(1);
    private final VirtualMachine machine;

    private final Service service;

    private Debugger(VirtualMachine machine, Service service) {
        this.machine = machine;
        this.service = service;
    }

    /**
     * Starts the service on this data folder without waiting for it.
     *
     * @param stop the method at whose beginning everything is to stand still, such as {@code profile.Releasing.keepDocument}
     */
    static Debugger launch(Path data, String stop, String... settings) {
        int port = freePort();
        List<String> all = new ArrayList<>(List.of(settings));
        all.add("-agentlib:jdwp=transport=dt_socket,server=y,suspend=y,address=127.0.0.1:" + port);
        Debugger debugger = attach(port, Service.launch(data, all.toArray(String[]::new)));
        debugger.stopAt(stop);
        return debugger;
    }

    Service service() {
        return service;
    }

    private static Debugger attach(int port, Service service) {
        AttachingConnector sockets = Bootstrap.virtualMachineManager().attachingConnectors().stream()
                .filter(connector -> connector.name().equals("com.sun.jdi.SocketAttach"))
                .findFirst()
                .orElseThrow();
        Map<String, Connector.Argument> arguments = sockets.defaultArguments();
        arguments.get("hostname").setValue("127.0.0.1");
        arguments.get("port").setValue(String.valueOf(port));
        for (int i = 0; i < ATTEMPTS; i++) {
            try {
                return new Debugger(sockets.attach(arguments), service);
            } catch (IOException notYet) {
                Service.pause();
            } catch (IllegalConnectorArgumentsException e) {
                throw new IllegalStateException(e);
            }
        }
        throw new IllegalStateException("nothing to attach to");
    }

    private void stopAt(String method) {
        int dot = method.lastIndexOf('.');
        ClassPrepareRequest loaded = machine.eventRequestManager().createClassPrepareRequest();
        loaded.addClassFilter(PACKAGE + method.substring(0, dot));
        loaded.setSuspendPolicy(EventRequest.SUSPEND_ALL);
        loaded.enable();
        Thread listener = new Thread(() -> listen(method.substring(dot + 1)), "debugger");
        listener.setDaemon(true);
        listener.start();
        machine.resume();
    }

    /** Waits until the method has begun; the whole service then stands still. */
    void awaitStop() {
        try {
            if (!stopped.await(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the method was never called");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The class is loaded while the service starts, and everything waits until somebody looks. */
    private void listen(String method) {
        try {
            while (true) {
                EventSet events = machine.eventQueue().remove();
                for (Event event : events) {
                    if (event instanceof BreakpointEvent) {
                        stopped.countDown();
                        return;
                    }
                    if (event instanceof ClassPrepareEvent prepared) {
                        breakAt(prepared.referenceType(), method);
                    }
                }
                events.resume();
            }
        } catch (InterruptedException | VMDisconnectedException ended) {
            // whoever waits for the stop says so
        }
    }

    private void breakAt(ReferenceType type, String method) {
        machine.eventRequestManager()
                .createBreakpointRequest(type.methodsByName(method).get(0).location())
                .enable();
    }

    /** Lets the service go on undisturbed. */
    void goOn() {
        machine.dispose();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
