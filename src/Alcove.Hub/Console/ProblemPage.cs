using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Routing;

namespace Alcove.Hub.Console;

/// <summary>A problem, with the console around it, so that whoever is signed in finds the way back.</summary>
internal static class ProblemPage
{
    private const string View = "/Console/Pages/Shared/_Problem.cshtml";

    public static Task WriteAsync(HttpContext context, int status, string message)
    {
        var data = new ViewDataDictionary<string>(new EmptyModelMetadataProvider(), new ModelStateDictionary()) { Model = message };
        return new ViewResult { ViewName = View, ViewData = data, StatusCode = status }.ExecuteResultAsync(new ActionContext(context, new RouteData(), new ActionDescriptor()));
    }
}
