using Alcove.Hub.Storage;
using Microsoft.AspNetCore.Http;

namespace Alcove.Hub.Distribution;

/// <summary>Hands out the signed checkpoint of the log, and proofs: hashes of 32 bytes each, one after the other.</summary>
internal static class LogEndpoint
{
    public static async Task<IResult> CheckpointAsync(HubDatabase database, HttpContext context) =>
        await database.ReadAsync(ReleaseLog.FindCheckpointAsync, context.RequestAborted) is { } note ? Results.Bytes(note, "text/plain; charset=utf-8") : Results.NotFound();

    public static async Task<IResult> InclusionAsync(long index, long size, HubDatabase database, LogTree log, HttpContext context)
    {
        await database.ReadAsync(log.CatchUpAsync, context.RequestAborted);
        return Answer(log.InclusionProof(index, size));
    }

    public static async Task<IResult> ConsistencyAsync(long from, long to, HubDatabase database, LogTree log, HttpContext context)
    {
        await database.ReadAsync(log.CatchUpAsync, context.RequestAborted);
        return Answer(log.TryConsistencyProof(from, to));
    }

    private static IResult Answer(IReadOnlyList<byte[]>? proof) => proof is null ? Results.NotFound() : Results.Bytes(proof.SelectMany(static hash => hash).ToArray(), "application/octet-stream");
}
