namespace Alcove.Runtime.Services;

/// <summary>The host app's messages to its users. An author may send one of a template each time the user has agreed to it.</summary>
public interface IHostMessages
{
    /// <summary>The templates of a program with these ids; those that it does not have are left out.</summary>
    ValueTask<IReadOnlyList<MessageTemplate>> FindAsync(string appId, IReadOnlyList<string> templates, CancellationToken cancellationToken);

    /// <summary>The user agreed to one message of each of these templates.</summary>
    ValueTask AllowAsync(ProgramUser user, IReadOnlyList<string> templates, CancellationToken cancellationToken);
}
