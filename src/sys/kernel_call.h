/* kernel_call.h - call(): one call of the kernel. */
#ifndef OYA_KERNEL_CALL_H
#define OYA_KERNEL_CALL_H

#include "call.h"

/* call(number, one to six arguments): a value, or -errno. An argument goes into its
 * register in its own type, since of an int the kernel reads no more than that: what
 * the kernel takes for a long must be one. All are worked out before the first register
 * is set, as that may take calls. */
#define call(...) CALL_CHOOSE(__VA_ARGS__, call6, call5, call4, call3, call2, call1, 0)(__VA_ARGS__)
#define CALL_CHOOSE(n, a, b, c, d, e, f, chosen, ...) chosen
#define call1(n, a) CALL_DO(n, 1, CALL_VALUES1(a))
#define call2(n, a, b) CALL_DO(n, 2, CALL_VALUES2(a, b))
#define call3(n, a, b, c) CALL_DO(n, 3, CALL_VALUES3(a, b, c))
#define call4(n, a, b, c, d) CALL_DO(n, 4, CALL_VALUES4(a, b, c, d))
#define call5(n, a, b, c, d, e) CALL_DO(n, 5, CALL_VALUES5(a, b, c, d, e))
#define call6(n, a, b, c, d, e, f) CALL_DO(n, 6, CALL_VALUES6(a, b, c, d, e, f))

#define CALL_VALUE(i, x) __typeof__((void)0, (x)) value##i = (x);
#define CALL_VALUES1(a) CALL_VALUE(1, a)
#define CALL_VALUES2(a, b) CALL_VALUES1(a) CALL_VALUE(2, b)
#define CALL_VALUES3(a, b, c) CALL_VALUES2(a, b) CALL_VALUE(3, c)
#define CALL_VALUES4(a, b, c, d) CALL_VALUES3(a, b, c) CALL_VALUE(4, d)
#define CALL_VALUES5(a, b, c, d, e) CALL_VALUES4(a, b, c, d) CALL_VALUE(5, e)
#define CALL_VALUES6(a, b, c, d, e, f) CALL_VALUES5(a, b, c, d, e) CALL_VALUE(6, f)

#define CALL_SET(i) register __typeof__(value##i) in##i __asm__(CALL_IN##i) = value##i;
#define CALL_SET1 CALL_SET(1)
#define CALL_SET2 CALL_SET1 CALL_SET(2)
#define CALL_SET3 CALL_SET2 CALL_SET(3)
#define CALL_SET4 CALL_SET3 CALL_SET(4)
#define CALL_SET5 CALL_SET4 CALL_SET(5)
#define CALL_SET6 CALL_SET5 CALL_SET(6)

#define CALL_WITH1 "r"(in1)
#define CALL_WITH2 CALL_WITH1, "r"(in2)
#define CALL_WITH3 CALL_WITH2, "r"(in3)
#define CALL_WITH4 CALL_WITH3, "r"(in4)
#define CALL_WITH5 CALL_WITH4, "r"(in5)
#define CALL_WITH6 CALL_WITH5, "r"(in6)

#define CALL_DO(n, count, values)                                                                  \
	__extension__({                                                                            \
		values CALL_SET##count;                                                            \
		register long number_in __asm__(CALL_NUMBER) = (n);                                \
		register long result __asm__(CALL_RESULT);                                         \
		__asm__ volatile(CALL_INSTRUCTION                                                  \
				 : "=r"(result)                                                    \
				 : "r"(number_in), CALL_WITH##count                                \
				 : "memory", CALL_CLOBBERS);                                       \
		result;                                                                            \
	})

#endif
