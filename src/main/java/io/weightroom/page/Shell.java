package io.weightroom.page;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.BodySize;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.aura.Aura;

/** What every page of the browser starts with: pushed updates, theme, icon. */
@Push
@Viewport("width=device-width, initial-scale=1, viewport-fit=cover")
@BodySize(height = "auto", width = "auto")
@StyleSheet(Aura.STYLESHEET)
public class Shell implements AppShellConfigurator {

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addLink("icon", "icon.svg");
        settings.addMetaTag("color-scheme", "light dark");
        settings.addMetaTag(
                "description",
                "A course on neural networks in which every page trains a real network.");
    }
}
