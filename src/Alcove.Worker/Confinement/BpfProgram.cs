namespace Alcove.Worker.Confinement;

/// <summary>Assembles a seccomp filter: a list of rules about system calls, first match wins.</summary>
internal sealed class BpfProgram
{
    // Actions and codes of linux/seccomp.h and linux/bpf_common.h.
    public const uint Allow = 0x7fff0000;
    public const uint Kill = 0x80000000;
    public const uint Pretend = Error; // nothing is done, and the caller is told that it worked
    private const uint Error = 0x00050000;
    private const ushort LoadWord = 0x20;
    private const ushort JumpEqual = 0x15;
    private const ushort JumpAtLeast = 0x35;
    private const ushort AndConstant = 0x54;
    private const ushort ReturnConstant = 0x06;
    private const uint ArchitectureOffset = 4;
    private const uint ArgumentsOffset = 16;

    private readonly List<BpfInstruction> _instructions = [];

    public BpfProgram(SystemCallTable calls)
    {
        // Another architecture's calls have other numbers: whoever uses them dies.
        Add(LoadWord, ArchitectureOffset);
        Jump(JumpEqual, calls.Architecture, 1, 0);
        Return(Kill);
        Add(LoadWord, 0);
        if (calls.ForeignCallsFrom is not { } first) return;
        Jump(JumpAtLeast, first, 0, 1);
        Return(Kill);
    }

    public static uint Fail(int error) => Error | (uint)error;

    public BpfInstruction[] ToArray() => [.. _instructions];

    /// <summary>A call gets an action.</summary>
    public void Rule(int call, uint action)
    {
        Jump(JumpEqual, (uint)call, 0, 1);
        Return(action);
    }

    /// <summary>A call is allowed when (argument and mask) is one of the values; else it gets the other action.</summary>
    public void RuleMasked(int call, int argument, uint mask, ReadOnlySpan<uint> values, uint otherwise)
    {
        Jump(JumpEqual, (uint)call, 0, (byte)(3 + (2 * values.Length)));
        Add(LoadWord, ArgumentsOffset + (8 * (uint)argument));
        Add(AndConstant, mask);
        foreach (var value in values)
        {
            Jump(JumpEqual, value, 0, 1);
            Return(Allow);
        }

        Return(otherwise);
    }

    /// <summary>A call is allowed when a pointer is null, in both of its halves; else it gets the other action.</summary>
    public void RuleNull(int call, int argument, uint otherwise)
    {
        Jump(JumpEqual, (uint)call, 0, 6);
        Add(LoadWord, ArgumentsOffset + (8 * (uint)argument));
        Jump(JumpEqual, 0, 0, 3);
        Add(LoadWord, ArgumentsOffset + (8 * (uint)argument) + 4);
        Jump(JumpEqual, 0, 0, 1);
        Return(Allow);
        Return(otherwise);
    }

    /// <summary>What happens to every call without a rule.</summary>
    public void Return(uint action) => Add(ReturnConstant, action);

    private void Add(ushort code, uint operand) => _instructions.Add(new BpfInstruction(code, 0, 0, operand));

    private void Jump(ushort code, uint operand, byte ifTrue, byte ifFalse) => _instructions.Add(new BpfInstruction(code, ifTrue, ifFalse, operand));
}
