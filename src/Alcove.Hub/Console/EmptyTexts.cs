using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace Alcove.Hub.Console;

/// <summary>A field of a form that was left empty is an empty text, not a missing one.</summary>
internal sealed class EmptyTexts : IDisplayMetadataProvider
{
    public void CreateDisplayMetadata(DisplayMetadataProviderContext context) => context.DisplayMetadata.ConvertEmptyStringToNull = false;
}
