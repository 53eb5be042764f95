using System.Text.Json;
using Alcove.Packaging.Signatures;

namespace Alcove.Packaging.Trust.Documents;

/// <summary>A reviewer's word about exactly one manifest.</summary>
/// <param name="AppId">Id of the program.</param>
/// <param name="ManifestSha256">Hash of the manifest.</param>
/// <param name="Reviewer">Id of the reviewer's account.</param>
/// <param name="PolicyVersion">Version of the rules that were followed.</param>
/// <param name="Result">"approved" or "rejected".</param>
/// <param name="At">When.</param>
public sealed record Review(string AppId, string ManifestSha256, string Reviewer, string PolicyVersion, string Result, DateTimeOffset At)
{
    /// <summary>The <see cref="Result"/> of a program that may be released.</summary>
    public const string Approved = "approved";

    /// <summary>The <see cref="Result"/> of a program that may not.</summary>
    public const string Rejected = "rejected";

    private const int MaxLength = 16 * 1024;

    /// <summary>Reads a review, strictly.</summary>
    /// <exception cref="TrustException">It breaks the format.</exception>
    public static Review Parse(ReadOnlyMemory<byte> json) => StrictJson.Read(json, MaxLength, "The review", Read);

    /// <summary>The one spelling of this review.</summary>
    public byte[] ToJson() => DocumentWriter.Write(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("appId", AppId);
        writer.WriteString("at", TimeFormat.Write(At));
        writer.WriteString("manifestSha256", ManifestSha256);
        writer.WriteString("policyVersion", PolicyVersion);
        writer.WriteString("result", Result);
        writer.WriteString("reviewer", Reviewer);
        writer.WriteEndObject();
    });

    /// <summary>Signs this review.</summary>
    public Envelope Sign(SigningKey key) => Envelope.Sign(Envelope.ReviewType, ToJson(), key);

    private static Review Read(JsonElement root)
    {
        var members = new StrictObject(root, "appId", "at", "manifestSha256", "policyVersion", "result", "reviewer");
        var result = members.Text("result");
        if (result is not (Approved or Rejected)) throw new FormatException($"'{result}' is no result of a review");
        return new Review(members.Text("appId"), members.Hash("manifestSha256"), members.Text("reviewer"), members.Text("policyVersion"), result, members.Time("at"));
    }
}
