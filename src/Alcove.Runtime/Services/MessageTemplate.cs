namespace Alcove.Runtime.Services;

/// <summary>A kind of message that an author may send.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">What people read in the question.</param>
/// <param name="Example">What such a message says; may be empty.</param>
public sealed record MessageTemplate(string Id, string Title, string Example = "");
