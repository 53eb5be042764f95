namespace Alcove.Generators.Model;

/// <summary>A class with [HostModule], as far as code is written from it.</summary>
internal sealed record ModuleModel(
    string Namespace, string ClassName, string Name, string Summary, string Asks, Sequence<MethodModel> Methods, Sequence<RecordModel> Records, Sequence<ChoiceModel> Choices, Sequence<Problem> Problems);

/// <summary>A method that programs can call.</summary>
internal sealed record MethodModel(string CSharpName, string Name, string Summary, ReturnShape Shape, ValueModel? Result, Sequence<ParameterModel> Parameters);

/// <summary>What a method returns.</summary>
internal enum ReturnShape
{
    /// <summary>Something to wait for, with or without a value.</summary>
    Call,

    /// <summary>Items, one after the other.</summary>
    Stream,
}

/// <summary>Where the value of a parameter comes from.</summary>
internal enum ParameterSource
{
    /// <summary>The program gives it.</summary>
    Argument,

    /// <summary>The caller, from the channel.</summary>
    Caller,

    /// <summary>The token that ends with the caller.</summary>
    Cancellation,
}

/// <summary>One parameter.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Source">Where its value comes from.</param>
/// <param name="Value">Its type; null unless it is an argument.</param>
/// <param name="Default">C# of its default; null when the program has to give it.</param>
internal sealed record ParameterModel(string Name, ParameterSource Source, ValueModel? Value, string? Default);
