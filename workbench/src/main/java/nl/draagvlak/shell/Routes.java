package nl.draagvlak.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.MultiValueMap;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.ServletInvocableHandlerMethod;

/**
 * How a route is called: with a {@link Visit} and a {@link Form}, answering a {@link Reply}. A route that changes something runs in
 * one transaction, which is committed before the answer goes out; what is sent twice (the same form, a double click, a retry
 * on a bad line) is done once and answered with the first answer.
 */
@Configuration(proxyBeanMethods = false)
class Routes implements WebMvcConfigurer {

    private final Visits visits;
    private final Access access;
    private final Pages pages;

    Routes(Visits visits, Access access, Pages pages) {
        this.visits = visits;
        this.access = access;
        this.pages = pages;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(access).excludePathPatterns("/error", "/actuator/**");
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new VisitArgument());
        resolvers.add(new FormArgument());
    }

    @Override
    public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
        handlers.add(new ReplyReturn());
    }

    @Bean
    static WebMvcRegistrations transactionalRoutes(TransactionTemplate transactions, Submissions submissions) {
        return new WebMvcRegistrations() {
            @Override
            public RequestMappingHandlerAdapter getRequestMappingHandlerAdapter() {
                return new RequestMappingHandlerAdapter() {
                    @Override
                    protected ServletInvocableHandlerMethod createInvocableHandlerMethod(HandlerMethod method) {
                        return new OneTransaction(method, transactions, submissions);
                    }
                };
            }
        };
    }

    private final class VisitArgument implements HandlerMethodArgumentResolver {
        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Visit.class;
        }

        @Override
        public Object resolveArgument(MethodParameter parameter, ModelAndViewContainer container, NativeWebRequest web, WebDataBinderFactory binders) {
            return visits.of(web.getNativeRequest(HttpServletRequest.class), web.getNativeResponse(HttpServletResponse.class)).orElseThrow();
        }
    }

    private static final class FormArgument implements HandlerMethodArgumentResolver {
        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Form.class;
        }

        @Override
        public Object resolveArgument(MethodParameter parameter, ModelAndViewContainer container, NativeWebRequest web, WebDataBinderFactory binders) {
            MultiValueMap<String, String> all = new LinkedMultiValueMap<>();
            web.getParameterMap().forEach((name, values) -> all.put(name, List.of(values)));
            return Form.of(all);
        }
    }

    private final class ReplyReturn implements HandlerMethodReturnValueHandler {
        @Override
        public boolean supportsReturnType(MethodParameter type) {
            return Reply.class.isAssignableFrom(type.getParameterType());
        }

        @Override
        public void handleReturnValue(Object value, MethodParameter type, ModelAndViewContainer container, NativeWebRequest web) throws Exception {
            container.setRequestHandled(true);
            HttpServletResponse response = web.getNativeResponse(HttpServletResponse.class);
            switch ((Reply) value) {
                case Reply.Redirect redirect -> {
                    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
                    response.setHeader("Location", redirect.location());
                }
                case Reply.Page page -> pages.write(page, response);
            }
        }
    }

    private static final class OneTransaction extends ServletInvocableHandlerMethod {

        private final TransactionTemplate transactions;
        private final Submissions submissions;

        OneTransaction(HandlerMethod method, TransactionTemplate transactions, Submissions submissions) {
            super(method);
            this.transactions = transactions;
            this.submissions = submissions;
        }

        @Override
        protected Object doInvoke(Object... arguments) throws Exception {
            HttpServletRequest request = ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
            Method method = getMethod();
            if (request.getMethod().equals("GET") || request.getMethod().equals("HEAD") || !method.getDeclaringClass().getName().startsWith("nl.draagvlak")) {
                return super.doInvoke(arguments);
            }
            UUID key = submissionKey(request);
            try {
                return transactions.execute(status -> {
                    if (key != null) {
                        Optional<String> before = submissions.claim(key);
                        if (before.isPresent()) {
                            return Reply.redirect(before.get());
                        }
                    }
                    Object answer;
                    try {
                        answer = super.doInvoke(arguments);
                    } catch (Exception e) {
                        throw new Failed(e);
                    }
                    if (answer instanceof Reply.Redirect redirect) {
                        if (key != null) {
                            submissions.answer(key, redirect.location());
                        }
                    } else if (!(answer instanceof ResponseEntity<?> entity) || entity.getStatusCode().isError()) {
                        status.setRollbackOnly();
                    }
                    return answer;
                });
            } catch (Failed failed) {
                throw (Exception) failed.getCause();
            }
        }

        private static UUID submissionKey(HttpServletRequest request) {
            try {
                String key = request.getParameter("_submission");
                return key == null ? null : UUID.fromString(key);
            } catch (IllegalArgumentException e) {
                return null;
            }
        }
    }

    private static final class Failed extends RuntimeException {
        Failed(Exception cause) {
            super(cause);
        }
    }
}
