package ru.agatrt.partner.bench;

import com.sun.management.OperatingSystemMXBean;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/** The largest heap of another Java process while this is open, looked at twenty times a second over its own management agent, and its processor time. */
public final class HeapWatch implements AutoCloseable {

    private static final long EVERY_MILLIS = 50;
    private static final double MIB = 1 << 20;

    private final JMXConnector connector;
    private final OperatingSystemMXBean processor;
    private final Thread sampler;
    private final AtomicLong peak = new AtomicLong();
    private volatile boolean closed;

    public HeapWatch(long process) throws Exception {
        VirtualMachine machine = VirtualMachine.attach(Long.toString(process));
        try {
            connector = JMXConnectorFactory.connect(new JMXServiceURL(machine.startLocalManagementAgent()));
        } finally {
            machine.detach();
        }
        MemoryMXBean memory = ManagementFactory.newPlatformMXBeanProxy(connector.getMBeanServerConnection(), ManagementFactory.MEMORY_MXBEAN_NAME,
                MemoryMXBean.class);
        processor = ManagementFactory.newPlatformMXBeanProxy(connector.getMBeanServerConnection(), ManagementFactory.OPERATING_SYSTEM_MXBEAN_NAME,
                OperatingSystemMXBean.class);
        memory.gc();
        sampler = new Thread(() -> sample(memory), "heap");
        sampler.setDaemon(true);
        sampler.start();
    }

    private void sample(MemoryMXBean memory) {
        try {
            while (!closed) {
                peak.accumulateAndGet(memory.getHeapMemoryUsage().getUsed(), Math::max);
                Thread.sleep(EVERY_MILLIS);
            }
        } catch (InterruptedException | java.lang.reflect.UndeclaredThrowableException ended) {
            Thread.currentThread().interrupt();
        }
    }

    /** Largest heap in use so far, garbage not yet collected included; MiB. */
    public double peakMib() {
        return peak.get() / MIB;
    }

    /** Processor seconds of the whole process so far, its collector and compiler included. */
    public double processorSeconds() {
        return processor.getProcessCpuTime() / 1e9;
    }

    @Override
    public void close() throws IOException {
        closed = true;
        connector.close();
    }
}
