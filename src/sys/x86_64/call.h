/* call.h - where x86_64 has what a call of the kernel takes and gives. */
#ifndef OYA_CALL_H
#define OYA_CALL_H

#define CALL_NUMBER "rax"
#define CALL_IN1 "rdi"
#define CALL_IN2 "rsi"
#define CALL_IN3 "rdx"
#define CALL_IN4 "r10"
#define CALL_IN5 "r8"
#define CALL_IN6 "r9"
#define CALL_RESULT "rax"
#define CALL_INSTRUCTION "syscall"
#define CALL_CLOBBERS "rcx", "r11"

#endif
