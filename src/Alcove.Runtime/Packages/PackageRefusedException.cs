using Alcove.Packaging;

namespace Alcove.Runtime.Packages;

/// <summary>A program is there but must not be started: it was taken back, is too old, or nothing is known of it for too long. The message is for whoever wanted to open it.</summary>
public sealed class PackageRefusedException : IOException
{
    /// <summary>Creates it.</summary>
    public PackageRefusedException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <summary>Whether it is about the base library: another version of the host app would open it.</summary>
    public bool IsOfBaseLibrary { get; init; }

    /// <summary>Creates it without more to say.</summary>
    public PackageRefusedException()
        : this("The mini-program must not be started.")
    {
    }

    /// <summary>Creates it with a message.</summary>
    public PackageRefusedException(string message)
        : this(message, null)
    {
    }

    /// <summary>It runs on other base libraries than the host's.</summary>
    /// <param name="needed">On which it runs.</param>
    /// <param name="present">The host's.</param>
    /// <param name="before">What else there is to say of it; may be empty.</param>
    internal static PackageRefusedException OfBaseLibrary(VersionSpan needed, string present, string before = "")
    {
        var text = needed.IsBelow(present)
            ? $"It needs base library {needed.Min} or later, and this app has {present}. Update the app, then open it again."
            : $"It runs on base libraries up to {needed.Max}, and this app has {present}. Its author has to release a version for this app.";
        return new PackageRefusedException($"{before} {text}".TrimStart()) { IsOfBaseLibrary = true };
    }
}
