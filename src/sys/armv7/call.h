/* call.h - where 32-bit arm has what a call of the kernel takes and gives. */
#ifndef OYA_CALL_H
#define OYA_CALL_H

#define CALL_NUMBER "r7"
#define CALL_IN1 "r0"
#define CALL_IN2 "r1"
#define CALL_IN3 "r2"
#define CALL_IN4 "r3"
#define CALL_IN5 "r4"
#define CALL_IN6 "r5"
#define CALL_RESULT "r0"
#define CALL_INSTRUCTION "svc 0"
#define CALL_CLOBBERS "cc"

#endif
