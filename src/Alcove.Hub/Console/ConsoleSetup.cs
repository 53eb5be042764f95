using Alcove.Hub.Access;
using Alcove.Hub.Accounts;
using Alcove.Hub.Distribution;
using Alcove.Hub.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Alcove.Hub.Console;

/// <summary>Puts the console for people together: sign-in by the framework's identity library, pages that the server draws.</summary>
internal static class ConsoleSetup
{
    private const int LeastPassword = 12;

    public static void Register(IServiceCollection services)
    {
        services.AddScoped<IUserStore<HubAccount>, AccountStore>();
        services.AddIdentityCore<HubAccount>(static identity =>
            {
                identity.User.AllowedUserNameCharacters = string.Empty; // the page that makes accounts says which; here it would refuse all but Latin letters
                identity.Password = new PasswordOptions { RequiredLength = LeastPassword, RequireDigit = false, RequireLowercase = false, RequireUppercase = false, RequireNonAlphanumeric = false, RequiredUniqueChars = 5 };
                // SECURITY(T33): ten guesses, then a quarter of an hour.
                identity.Lockout = new LockoutOptions { MaxFailedAccessAttempts = Defences.Hold(Defence.Guesses) ? 10 : int.MaxValue, DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15) };
            })
            .AddSignInManager().AddTokenProvider<AuthenticatorTokenProvider<HubAccount>>(TokenOptions.DefaultAuthenticatorProvider).AddErrorDescriber<PasswordProblems>();
        services.AddSingleton<PasskeyPlace>().AddScoped<Passkeys>().AddSingleton<SignInLog>();
        services.AddSingleton<IConfigureOptions<IdentityPasskeyOptions>>(static provider => new ConfigureOptions<IdentityPasskeyOptions>(provider.GetRequiredService<PasskeyPlace>().Apply));
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies(static cookies => cookies.ApplicationCookie!.Configure(static cookie =>
        {
            cookie.Cookie.SameSite = SameSiteMode.Strict;
            cookie.ExpireTimeSpan = TimeSpan.FromHours(12);
            cookie.LoginPath = "/console/sign-in";
        }));
        services.AddSingleton<SharedKeys>().AddHostedService(static provider => provider.GetRequiredService<SharedKeys>());
        services.AddDataProtection().SetApplicationName("alcove-hub");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(static provider => new ConfigureOptions<KeyManagementOptions>(options => options.XmlRepository = provider.GetRequiredService<SharedKeys>()));
        services.AddHttpContextAccessor();
        services.AddScoped<Texts>();
        services.AddRazorPages(static pages =>
        {
            pages.RootDirectory = "/Console/Pages";
            pages.Conventions.AddFolderRouteModelConvention("/", AddPrefix);
            pages.Conventions.AddFolderApplicationModelConvention("/", static page => page.EndpointMetadata.Add(RulesOf(page)));
        }).AddMvcOptions(static mvc => mvc.ModelMetadataDetailsProviders.Add(new EmptyTexts()));
    }

    public static void Map(WebApplication app)
    {
        app.MapRazorPages();
        app.MapGet("/console/programs/{appId}/icons/{hash}", IconEndpoint.ForMembersAsync).WithMetadata(RouteAccess.Viewer).ExcludeFromDescription();
        app.MapGet("/", static () => Results.Redirect("/console")).WithMetadata(RouteAccess.Anyone).ExcludeFromDescription();
        foreach (var (path, type) in (ReadOnlySpan<(string, string)>)[("console.css", "text/css"), ("console.js", "text/javascript")])
            app.MapGet($"/console/{path}", () => Results.Stream(typeof(ConsoleSetup).Assembly.GetManifestResourceStream(path)!, type)).WithMetadata(RouteAccess.Anyone).ExcludeFromDescription();
    }

    /// <summary>Whether a route is a page of the console: those get their rule when they are compiled.</summary>
    public static bool IsPage(Endpoint endpoint) => endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null;

    private static PageAccess RulesOf(PageApplicationModel page) =>
        page.HandlerTypeAttributes.OfType<AccessAttribute>().FirstOrDefault()?.Rules ?? throw new InvalidOperationException($"The page '{page.ViewEnginePath}' says nothing about who may use it.");

    private static void AddPrefix(PageRouteModel page)
    {
        foreach (var selector in page.Selectors.Where(static selector => selector.AttributeRouteModel is not null))
            selector.AttributeRouteModel!.Template = $"/console/{selector.AttributeRouteModel.Template!.TrimStart('/')}".TrimEnd('/');
    }
}
