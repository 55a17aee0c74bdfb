package io.serai.web.internal;

import io.serai.shared.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** The desk is one page whose addresses are made in the browser: whatever is not ours to answer gets that page. */
@Controller
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class DeskPages implements WebMvcConfigurer {
    private static final List<String> NOT_PAGES =
            List.of("/api/", "/hooks/", "/survey/", "/widget/", "/actuator/", "/simulator/", "/demo-shop/");
    private static final Resource INDEX = new ClassPathResource("static/app/index.html");

    private static final Resource SERVICE_WORKER = new ClassPathResource("static/app/sw.js");

    /** Names of assets hold a hash of what is in them. */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/app/assets/**")
                .addResourceLocations("classpath:/static/app/assets/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
    }

    @GetMapping("/")
    ResponseEntity<Resource> start() {
        if (!INDEX.exists()) {
            throw Problem.notFound("The desk has not been built into this server. Run ./serai run, which builds it.");
        }
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_HTML)
                .cacheControl(CacheControl.noCache())
                .body(INDEX);
    }

    /** At the root, since a service worker looks after what lies below it; asked for anew each time, or a mended one would come late. */
    @GetMapping("/sw.js")
    ResponseEntity<Resource> serviceWorker() {
        if (!SERVICE_WORKER.exists()) {
            throw Problem.notFound("The desk has not been built into this server. Run ./serai run, which builds it.");
        }
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/javascript;charset=UTF-8"))
                .cacheControl(CacheControl.noCache())
                .body(SERVICE_WORKER);
    }

    @ExceptionHandler(NoResourceFoundException.class)
    ResponseEntity<?> page(HttpServletRequest request) {
        return isPage(request)
                ? start()
                : ResponseEntity.status(404)
                        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                        .body(SpringProblems.notFound());
    }

    private static boolean isPage(HttpServletRequest request) {
        String path = request.getRequestURI();
        String lastStep = path.substring(path.lastIndexOf('/') + 1);
        String accept = request.getHeader("Accept");
        return request.getMethod().equals("GET")
                && NOT_PAGES.stream().noneMatch(start -> (path + "/").startsWith(start))
                && !lastStep.contains(".")
                && accept != null
                && accept.contains(MediaType.TEXT_HTML_VALUE);
    }
}
