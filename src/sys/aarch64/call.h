/* call.h - where aarch64 has what a call of the kernel takes and gives. */
#ifndef OYA_CALL_H
#define OYA_CALL_H

#define CALL_NUMBER "x8"
#define CALL_IN1 "x0"
#define CALL_IN2 "x1"
#define CALL_IN3 "x2"
#define CALL_IN4 "x3"
#define CALL_IN5 "x4"
#define CALL_IN6 "x5"
#define CALL_RESULT "x0"
#define CALL_INSTRUCTION "svc 0"
#define CALL_CLOBBERS "cc"

#endif
