package io.weightroom;

import io.weightroom.command.WeightroomCommand;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Weightroom: a course on neural networks in which every page trains a real network. */
@SpringBootApplication
public class Weightroom {

    static void main(String[] arguments) {
        System.exit(WeightroomCommand.run(Weightroom.class, arguments));
    }
}
