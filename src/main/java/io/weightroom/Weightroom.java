package io.weightroom;

import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Weightroom: a course on neural networks in which every page trains a real network. */
@SpringBootApplication
@Push
public class Weightroom implements AppShellConfigurator {

    static void main(String[] arguments) {
        SpringApplication.run(Weightroom.class, arguments);
    }
}
