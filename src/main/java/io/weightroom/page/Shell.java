package io.weightroom.page;

import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;

/** What every page of the browser starts with: pushed updates, fonts and styles. */
@Push
public class Shell implements AppShellConfigurator {}
