using Alcove.Runtime.Packages;
using Alcove.Runtime.Vault;
using Alcove.Runtime.Workers;

namespace Alcove.Runtime.Instances;

/// <summary>The texts that people see when a mini-program fails.</summary>
internal static class InstanceFailures
{
    public static InstanceFailure NotFound(string appId) =>
        new(FailureReason.NotFound, "This mini-program is not here", $"The link names '{appId}', which this host does not offer. Check the link, or go back to the start page.");

    public static InstanceFailure Refused(string appId, PackageRefusedException refusal) => refusal.IsOfBaseLibrary
        ? new(FailureReason.BaseLibrary, "This mini-program needs another version of this app", refusal.Message, appId)
        : new(FailureReason.Stopped, "This mini-program cannot be opened now", refusal.Message, appId);

    public static InstanceFailure Revoked(InstalledProgram program, string reason) =>
        new(FailureReason.Stopped, $"{program.Name} was taken back", $"The platform has stopped it: {reason}");

    public static InstanceFailure OfPackage(string appId, string problem) =>
        new(FailureReason.Package, "The package is damaged", "It was not opened, because its content is not what its author built. Try again later; if it stays so, tell the host's operator.", $"{appId}: {problem}");

    public static InstanceFailure OfLaunch(InstalledProgram program, string problem) =>
        new(FailureReason.Launch, $"{program.Name} could not start", "Its own code failed while starting. Try again; if it happens again, its author has to mend it.", problem);

    public static InstanceFailure OfMissingPage(InstalledProgram program, string path) =>
        new(FailureReason.PageNotFound, "This page is not here", $"{program.Name} has no page '{path}'. The link may be old or mistyped. Its first page is still there.");

    public static InstanceFailure OfEscape(InstalledProgram program) =>
        new(FailureReason.Protocol, $"{program.Name} was stopped", "A page of it left its frame for another document, which no page may do. Open it again; if it happens again, its author has to mend it.");

    public static InstanceFailure OfBrokenMessage(InstalledProgram program, string what) =>
        new(FailureReason.Protocol, $"{program.Name} was stopped", $"It sent {what}, which no mini-program does by itself. Do not open it again before its author has looked at it.");

    public static InstanceFailure NoWorker(string appId, string problem) =>
        new(FailureReason.Worker, "No process for the mini-program", "This computer could not start a sandboxed process for it. Close other mini-programs and try again.", $"{appId}: {problem}");

    /// <returns>Null when the exception is not about its data.</returns>
    public static InstanceFailure? OfData(InstalledProgram program, Exception exception) => exception switch
    {
        StoreException { OlderCopy: not null } => new(FailureReason.Stopped, $"The data of {program.Name} is older than it was", "Somebody put an older copy of it in its place, or took it away. It was not opened, and nothing was changed. Tell the host's operator: they can bring the newer data back, or let the mini-program go on with what is there.", exception.Message),
        StoreException => new(FailureReason.Stopped, $"The data of {program.Name} is damaged", "It cannot be read, and nothing was changed. Try again; if it stays so, tell the host's operator, who can bring it back or delete it. Other mini-programs are not affected.", exception.Message),
        IOException or UnauthorizedAccessException => new(FailureReason.Stopped, $"{program.Name} cannot open its data", "This computer could not read or write what the mini-program has stored. Nothing was changed. Free some space, or tell the host's operator.", exception.Message),
        _ => null,
    };

    public static InstanceFailure TooMany(string appId, int most) =>
        new(FailureReason.Stopped, "Too many mini-programs are open", $"This computer runs {most} at once, and all of them are in use. Close one and try again.", appId);

    public static InstanceFailure OfCrashLoop(InstalledProgram program, TimeSpan left) =>
        new(FailureReason.Stopped, $"{program.Name} keeps failing", $"It stopped several times within a minute and stays closed for {Math.Max(1, (int)Math.Ceiling(left.TotalMinutes))} min. What it has stored is safe. If it goes on, its author has to mend it.");

    public static InstanceFailure OfExit(InstalledProgram program, WorkerExit exit) =>
        new(FailureReason.Worker, $"{program.Name} stopped", $"{Explain(exit)} Other mini-programs are not affected. Open it again to go on.", exit.Detail);

    private static string Explain(WorkerExit exit) => exit.Cause switch
    {
        WorkerExitCause.Unresponsive => "It did not answer for too long and was ended.",
        WorkerExitCause.MemoryExceeded => "It used more memory than it may and was ended.",
        WorkerExitCause.Busy => "It kept the processor busy for too long without a pause and was ended.",
        WorkerExitCause.ThreadsExceeded => "It used more threads than it may and was ended.",
        WorkerExitCause.Flooding => "It asked for more than anybody can answer, did not stop, and was ended.",
        WorkerExitCause.ProtocolViolation => "It broke the protocol and was ended.",
        WorkerExitCause.HostFailed => "The app around it failed while it ran.",
        _ => "Its process ended unexpectedly.",
    };
}
