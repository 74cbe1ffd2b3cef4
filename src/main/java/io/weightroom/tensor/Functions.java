package io.weightroom.tensor;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Everything that can be called: no other word of a learner's ever reaches an engine. */
final class Functions {

    /** Not in PyTorch as functions of {@code torch}. */
    private static final Set<String> ONLY_METHODS =
            Set.of(
                    "view",
                    "view_as",
                    "expand",
                    "repeat",
                    "contiguous",
                    "fill_",
                    "zero_",
                    "add_",
                    "sub_",
                    "mul_",
                    "div_");

    private static final String TABLE =
            """
            zeros size:L* * dtype:D=None @ SIZE
            ones size:L* * dtype:D=None @ SIZE
            rand size:L* * dtype:D=None @ SIZE
            randn size:L* * dtype:D=None @ SIZE
            full size:L fill_value:S * dtype:D=None @ SIZE
            randint high:I size:L * dtype:D=None @ SIZE
            randint low:I high:I size:L * dtype:D=None @ SIZE
            randperm n:I * dtype:D=None @ COUNT
            eye n:I * dtype:D=None @ GRID
            eye n:I m:I * dtype:D=None @ GRID
            arange end:S * dtype:D=None @ RANGE
            arange start:S end:S * dtype:D=None @ RANGE
            arange start:S end:S step:S * dtype:D=None @ RANGE
            linspace start:S end:S steps:I * dtype:D=None @ STEPS
            zeros_like input:T * dtype:D=None
            ones_like input:T * dtype:D=None
            rand_like input:T * dtype:D=None
            randn_like input:T * dtype:D=None
            full_like input:T fill_value:S * dtype:D=None
            abs input:T
            neg input:T
            exp input:T
            log input:T
            log2 input:T
            log10 input:T
            log1p input:T
            sqrt input:T
            rsqrt input:T
            square input:T
            reciprocal input:T
            sin input:T
            cos input:T
            tan input:T
            tanh input:T
            sigmoid input:T
            relu input:T
            sign input:T
            floor input:T
            ceil input:T
            trunc input:T
            round input:T
            round input:T * decimals:I
            isnan input:T
            isinf input:T
            isfinite input:T
            logical_not input:T
            bitwise_not input:T
            clone input:T
            detach input:T @ VIEW
            contiguous input:T
            add input:T other:N
            sub input:T other:N
            rsub input:T other:N
            mul input:T other:N
            div input:T other:N
            pow input:T exponent:N
            remainder input:T other:N
            floor_divide input:T other:N
            maximum input:T other:T
            minimum input:T other:T
            eq input:T other:N
            ne input:T other:N
            lt input:T other:N
            gt input:T other:N
            le input:T other:N
            ge input:T other:N
            logical_and input:T other:T
            logical_or input:T other:T
            bitwise_and input:T other:N
            bitwise_or input:T other:N
            bitwise_xor input:T other:N
            clamp input:T min:S=None max:S=None
            where condition:T input:N other:N
            add_ input:T other:N
            sub_ input:T other:N
            mul_ input:T other:N
            div_ input:T other:N
            fill_ input:T value:S
            zero_ input:T
            sum input:T dim:L=None keepdim:B=False * dtype:D=None
            mean input:T dim:L=None keepdim:B=False * dtype:D=None
            prod input:T * dtype:D=None
            prod input:T dim:I keepdim:B=False * dtype:D=None
            max input:T
            max input:T other:T
            max input:T dim:I keepdim:B=False -> PAIR
            min input:T
            min input:T other:T
            min input:T dim:I keepdim:B=False -> PAIR
            amax input:T dim:L keepdim:B=False
            amin input:T dim:L keepdim:B=False
            argmax input:T dim:I=None keepdim:B=False
            argmin input:T dim:I=None keepdim:B=False
            median input:T
            std input:T dim:L=None * correction:I=1 keepdim:B=False
            var input:T dim:L=None * correction:I=1 keepdim:B=False
            any input:T
            any input:T dim:I keepdim:B=False
            all input:T
            all input:T dim:I keepdim:B=False
            norm input:T
            cumsum input:T dim:I * dtype:D=None
            cumprod input:T dim:I * dtype:D=None
            count_nonzero input:T
            softmax input:T dim:I * dtype:D=None
            log_softmax input:T dim:I * dtype:D=None
            logsumexp input:T dim:L keepdim:B=False
            sort input:T dim:I=-1 descending:B=False -> PAIR @ SORT
            argsort input:T dim:I=-1 descending:B=False @ SORT
            topk input:T k:I dim:I=-1 -> PAIR @ SORT
            reshape input:T shape:L* @ VIEW
            view input:T size:L* @ VIEW
            view_as input:T other:T @ VIEW
            reshape_as input:T other:T @ VIEW
            flatten input:T start_dim:I=0 end_dim:I=-1 @ VIEW
            unsqueeze input:T dim:I @ VIEW
            squeeze input:T @ VIEW
            squeeze input:T dim:I @ VIEW
            transpose input:T dim0:I dim1:I @ VIEW
            swapaxes input:T axis0:I axis1:I @ VIEW
            t input:T @ VIEW
            permute input:T dims:L* @ VIEW
            movedim input:T source:I destination:I @ VIEW
            expand input:T size:L* @ EXPAND
            broadcast_to input:T size:L @ EXPAND
            repeat input:T repeats:L* @ REPEAT
            tile input:T dims:L* @ REPEAT
            flip input:T dims:L*
            roll input:T shifts:L dims:L=()
            narrow input:T dim:I start:I length:I @ VIEW
            select input:T dim:I index:I @ VIEW
            cat tensors:TT dim:I=0 @ JOIN
            concat tensors:TT dim:I=0 @ JOIN
            stack tensors:TT dim:I=0 @ JOIN
            hstack tensors:TT @ JOIN
            vstack tensors:TT @ JOIN
            gather input:T dim:I index:T @ INDEXED
            index_select input:T dim:I index:T @ SELECTED
            masked_select input:T mask:T
            nonzero input:T @ PLACES
            diag input:T diagonal:I=0 @ DIAGONAL
            tril input:T diagonal:I=0
            triu input:T diagonal:I=0
            trace input:T
            matmul input:T other:T @ PRODUCT
            mm input:T mat2:T @ PRODUCT
            mv input:T vec:T @ PRODUCT
            bmm input:T mat2:T @ PRODUCT
            dot input:T tensor:T @ PRODUCT
            outer input:T vec2:T @ OUTER
            is_contiguous input:T -> TRUTH @ VIEW
            equal input:T other:T -> TRUTH
            allclose input:T other:T -> TRUTH
            """;

    private static final Map<String, List<Signature>> ALL =
            TABLE.lines().map(Signature::of).collect(Collectors.groupingBy(Signature::name));

    private Functions() {}

    /** All ways to call it; none where there is no such function. */
    static List<Signature> named(String name) {
        return ALL.getOrDefault(name, List.of());
    }

    static Set<String> names() {
        return ALL.keySet();
    }

    static boolean isFunction(String name) {
        return ALL.containsKey(name)
                && !ONLY_METHODS.contains(name)
                && !name.endsWith("contiguous");
    }

    static boolean isMethod(String name) {
        return named(name).stream().anyMatch(Signature::takesTensorFirst)
                && !name.endsWith("_like")
                && !name.equals("rsub");
    }
}
