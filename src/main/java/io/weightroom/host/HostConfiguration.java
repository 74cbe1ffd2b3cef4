package io.weightroom.host;

import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.weightroom.farm.Machines;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells Prometheus of the trainers, where there are any. */
@Configuration(proxyBeanMethods = false)
class HostConfiguration {

    /** After the start, which must not wait for metrics. */
    @Bean
    ApplicationListener<ApplicationReadyEvent> machineMetrics(
            ObjectProvider<PrometheusRegistry> registry, ObjectProvider<Machines> machines) {
        return ready ->
                registry.ifAvailable(
                        to -> machines.ifAvailable(from -> to.register(new MachineMetrics(from))));
    }
}
