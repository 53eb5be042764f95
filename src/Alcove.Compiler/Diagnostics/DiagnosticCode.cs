namespace Alcove.Compiler.Diagnostics;

/// <summary>Every finding there is. Names stay as they are: people search for them.</summary>
public enum DiagnosticCode
{
    /// <summary>The folder holds no app.json.</summary>
    ProjectMissing,

    /// <summary>A JSON file does not parse or has a member of the wrong kind.</summary>
    Json,

    /// <summary>app.json names no page, or a page twice.</summary>
    Pages,

    /// <summary>A page of app.json has no file.</summary>
    PageMissing,

    /// <summary>A component that is used has no file.</summary>
    ComponentMissing,

    /// <summary>A feature of WeChat's that is not there yet.</summary>
    Unsupported,

    /// <summary>A script does not parse.</summary>
    ScriptSyntax,

    /// <summary>A template does not parse.</summary>
    TemplateSyntax,

    /// <summary>A template is written in a way that may not be meant.</summary>
    TemplateStyle,

    /// <summary>A template or WXS file that is imported does not exist.</summary>
    TemplateMissing,

    /// <summary>A Less or Sass file does not parse.</summary>
    StyleSyntax,

    /// <summary>A member of app.json that WeChat does not know; it is kept and has no effect.</summary>
    UnknownSetting,

    /// <summary>A package of package.json is not installed.</summary>
    NpmMissing,

    /// <summary>A selector cannot be read.</summary>
    StyleSelector,

    /// <summary>A style sheet that is imported does not exist.</summary>
    StyleImport,

    /// <summary>A style sheet refers to an address that no page can load.</summary>
    StyleRemote,

    /// <summary>A file name or size that a package may not have.</summary>
    PackageFile,

    /// <summary>A member that a W3C manifest must have is missing or unusable: the program cannot be installed.</summary>
    ManifestRequired,

    /// <summary>A member of a W3C manifest is invalid and is ignored; its default is used.</summary>
    ManifestMember,

    /// <summary>A file that a web program must have is missing.</summary>
    WebFile,

    /// <summary>Something in a page of a web program that its closed frame will not do.</summary>
    WebPage,

    /// <summary>A file of texts in i18n/ that cannot be used.</summary>
    Locale,

    /// <summary>One of the compiler's own tools failed.</summary>
    Tool,
}
