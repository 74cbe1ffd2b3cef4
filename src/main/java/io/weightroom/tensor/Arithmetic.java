package io.weightroom.tensor;

import io.weightroom.tensor.Value.Real;
import io.weightroom.tensor.Value.Scalar;
import io.weightroom.tensor.Value.Truth;
import io.weightroom.tensor.Value.Whole;
import java.math.BigInteger;

/** Python's arithmetic of plain numbers. */
final class Arithmetic {

    private static final int MOST_BITS = 4096;

    private Arithmetic() {}

    static Value of(String sign, Scalar left, Scalar right) {
        return switch (sign) {
            case "==" -> new Truth(left.real() == right.real());
            case "!=" -> new Truth(left.real() != right.real());
            case "<" -> new Truth(left.real() < right.real());
            case ">" -> new Truth(left.real() > right.real());
            case "<=" -> new Truth(left.real() <= right.real());
            case ">=" -> new Truth(left.real() >= right.real());
            case "/" ->
                    new Real(
                            left.real()
                                    / divisor(
                                            right,
                                            left instanceof Real || right instanceof Real
                                                    ? "float division by zero"
                                                    : "division by zero"));
            default ->
                    left instanceof Real || right instanceof Real
                            ? new Real(real(sign, left, right))
                            : whole(sign, left, right);
        };
    }

    static Value negative(Scalar of) {
        return of instanceof Real(double value) ? new Real(-value) : whole("-", new Whole(0), of);
    }

    private static double divisor(Scalar of, String words) {
        if (of.real() == 0) {
            throw TensorError.of("ZeroDivisionError", words);
        }
        return of.real();
    }

    private static double real(String sign, Scalar left, Scalar right) {
        double a = left.real();
        double b = right.real();
        return switch (sign) {
            case "+" -> a + b;
            case "-" -> a - b;
            case "*" -> a * b;
            case "**" -> Math.pow(a, b);
            case "//" -> Math.floor(a / divisor(right, "float floor division by zero"));
            case "%" -> {
                double rest = a % divisor(right, "float modulo by zero");
                yield rest != 0 && rest < 0 != b < 0 ? rest + b : rest;
            }
            default -> throw unsupported(sign, left, right);
        };
    }

    private static Value whole(String sign, Scalar left, Scalar right) {
        var a = BigInteger.valueOf((long) left.real());
        var b = BigInteger.valueOf((long) right.real());
        if (left instanceof Whole(long value)) {
            a = BigInteger.valueOf(value);
        }
        if (right instanceof Whole(long value)) {
            b = BigInteger.valueOf(value);
        }
        return switch (sign) {
            case "+" -> small(a.add(b));
            case "-" -> small(a.subtract(b));
            case "*" -> small(a.multiply(b));
            case "**" -> power(a, b, left, right);
            case "//" -> small(floor(a, b, right)[0]);
            case "%" -> small(floor(a, b, right)[1]);
            case "&" -> small(a.and(b));
            case "|" -> small(a.or(b));
            case "^" -> small(a.xor(b));
            default -> throw unsupported(sign, left, right);
        };
    }

    private static Value power(BigInteger base, BigInteger exponent, Scalar left, Scalar right) {
        if (exponent.signum() < 0) {
            divisor(left, "zero to a negative power");
            return new Real(Math.pow(left.real(), right.real()));
        }
        if (exponent.bitLength() > 12 || base.bitLength() * exponent.longValue() > MOST_BITS) {
            if (base.bitLength() > 1) {
                throw tooLarge();
            }
            exponent = exponent.testBit(0) ? BigInteger.ONE : BigInteger.TWO;
        }
        return small(base.pow(exponent.intValue()));
    }

    /** Quotient and rest as Python has them: the rest has the divisor's sign. */
    private static BigInteger[] floor(BigInteger a, BigInteger b, Scalar right) {
        divisor(right, "division by zero");
        var parts = a.divideAndRemainder(b);
        if (parts[1].signum() != 0 && parts[1].signum() != b.signum()) {
            return new BigInteger[] {parts[0].subtract(BigInteger.ONE), parts[1].add(b)};
        }
        return parts;
    }

    private static Whole small(BigInteger value) {
        if (value.bitLength() > 63) {
            throw tooLarge();
        }
        return new Whole(value.longValue());
    }

    private static TensorError tooLarge() {
        return TensorError.limit("a whole number has no room in 64 bits");
    }

    static TensorError unsupported(String sign, Value left, Value right) {
        return TensorError.of(
                "TypeError",
                "unsupported operand type(s) for %s: '%s' and '%s'",
                sign,
                left.type(),
                right.type());
    }
}
