namespace Alcove.Hub.Distribution;

/// <summary>The signer's process, over its socket.</summary>
internal sealed class SignerProcess(HubOptions options) : ISigner
{
    public Task<IReadOnlyDictionary<string, byte[]>> SignAsync(IReadOnlyList<SigningTarget> targets, CancellationToken cancellationToken) =>
        throw new IOException($"There is no signer at '{options.SignerSocket}'.");
}
