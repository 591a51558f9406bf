package io.yidan.query.page;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import java.net.URI;
import java.time.Duration;

/** Serves style sheet and scripts; open to all, and kept by browsers for a year. */
@RestController
public class AssetDoor {
    private final Assets assets;

    public AssetDoor(Assets assets) {
        this.assets = assets;
    }

    /** Browsers ask for it on pages that name no icon, such as the one that asks to sign in. */
    @GetMapping("/favicon.ico")
    ResponseEntity<Void> icon() {
        return ResponseEntity.status(302).location(URI.create(assets.address("yidan.svg"))).build();
    }

    @GetMapping("/assets/{hash}/{name}")
    ResponseEntity<byte[]> asset(@PathVariable String hash, @PathVariable String name) {
        return assets.find(name)
                .map(
                        asset ->
                                ResponseEntity.ok()
                                        .contentType(
                                                MediaType.parseMediaType(
                                                        asset.type() + ";charset=UTF-8"))
                                        .cacheControl(
                                                CacheControl.maxAge(Duration.ofDays(365))
                                                        .cachePublic()
                                                        .immutable())
                                        .header(HttpHeaders.CONTENT_DISPOSITION, "inline")
                                        .body(asset.content()))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
