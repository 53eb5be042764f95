using System.Runtime.InteropServices;

namespace Alcove.Worker.Confinement;

/// <summary>struct sock_filter of linux/filter.h.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct BpfInstruction(ushort Code, byte IfTrue, byte IfFalse, uint Operand);
