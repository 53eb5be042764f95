using Alcove.Hub.Access;
using Alcove.Hub.Reviews;

namespace Alcove.Hub.Console.Pages;

/// <summary>Versions that wait for a reviewer.</summary>
[Access(nameof(RouteAccess.Reviewer))]
internal sealed class ReviewsModel(ReviewQueue reviews) : ConsolePage
{
    public IReadOnlyList<QueueEntry> Entries { get; private set; } = [];

    public async Task OnGetAsync() => Entries = await reviews.ListAsync(Cancellation);
}
