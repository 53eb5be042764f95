using Alcove.Protocol.Sandboxing;

namespace Alcove.Worker.Confinement;

/// <summary>The rules of the policy (protocol/sandbox.json) as a program for the kernel. What has no rule fails.</summary>
internal static class WorkerFilter
{
    private const int NotPermitted = 1; // EPERM
    private const int NoSuchCall = 38; // ENOSYS

    public static BpfInstruction[] Build(SystemCallTable calls, int processId)
    {
        var program = new BpfProgram(calls);
        var refuse = BpfProgram.Fail(NotPermitted);
        foreach (var rule in SandboxRules.SystemCalls)
        {
            var call = calls.NumberOf(rule);
            if (call < 0) continue;
            if (rule.Argument is not { } argument) program.Rule(call, ActionOf(rule));
            else if (rule.IsPointer) program.RuleNull(call, argument, refuse);
            else program.RuleMasked(call, argument, rule.Mask, rule.OwnProcess ? [(uint)processId] : [.. rule.Values], refuse);
        }

        program.Return(refuse);
        return program.ToArray();
    }

    private static uint ActionOf(SystemCallRule rule) => rule.Action switch
    {
        SystemCallAction.Allow => BpfProgram.Allow,
        SystemCallAction.Unknown => BpfProgram.Fail(NoSuchCall),
        _ => BpfProgram.Pretend,
    };
}
