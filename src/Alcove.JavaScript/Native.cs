using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

[assembly: DisableRuntimeMarshalling]

namespace Alcove.JavaScript;

/// <summary>JavaScriptCore's C API. Blittable only, so that it also works ahead of time compiled.</summary>
internal static unsafe partial class Native
{
    private const string Library = "JavaScriptCore";

    [LibraryImport(Library)] public static partial nint JSContextGroupCreate();
    [LibraryImport(Library)] public static partial void JSContextGroupRelease(nint group);
    [LibraryImport(Library)] public static partial nint JSGlobalContextCreateInGroup(nint group, nint globalClass);
    [LibraryImport(Library)] public static partial void JSGlobalContextRelease(nint context);
    [LibraryImport(Library)] public static partial nint JSContextGetGlobalObject(nint context);
    [LibraryImport(Library)] public static partial nint JSEvaluateScript(nint context, nint script, nint thisObject, nint url, int line, nint* exception);
    [LibraryImport(Library)] public static partial nint JSStringCreateWithCharacters(char* characters, nuint length);
    [LibraryImport(Library)] public static partial void JSStringRelease(nint text);
    [LibraryImport(Library)] public static partial nuint JSStringGetLength(nint text);
    [LibraryImport(Library)] public static partial char* JSStringGetCharactersPtr(nint text);
    [LibraryImport(Library)] public static partial nint JSValueMakeString(nint context, nint text);
    [LibraryImport(Library)] public static partial nint JSValueMakeNumber(nint context, double number);
    [LibraryImport(Library)] public static partial nint JSValueMakeUndefined(nint context);
    [LibraryImport(Library)] public static partial int JSValueGetType(nint context, nint value);
    [LibraryImport(Library)] public static partial double JSValueToNumber(nint context, nint value, nint* exception);
    [LibraryImport(Library)] public static partial nint JSValueToStringCopy(nint context, nint value, nint* exception);
    [LibraryImport(Library)] public static partial void JSValueProtect(nint context, nint value);
    [LibraryImport(Library)] public static partial void JSValueUnprotect(nint context, nint value);
    [LibraryImport(Library)] public static partial nint JSClassCreate(ClassDefinition* definition);
    [LibraryImport(Library)] public static partial void JSClassRelease(nint jsClass);
    [LibraryImport(Library)] public static partial nint JSObjectMake(nint context, nint jsClass, nint data);
    [LibraryImport(Library)] public static partial nint JSObjectGetPrivate(nint value);
    [LibraryImport(Library)] public static partial nint JSObjectMakeError(nint context, nuint count, nint* arguments, nint* exception);
    [LibraryImport(Library)] public static partial nint JSObjectMakeTypedArray(nint context, int type, nuint length, nint* exception);
    [LibraryImport(Library)] public static partial nint JSObjectCallAsFunction(nint context, nint function, nint thisObject, nuint count, nint* arguments, nint* exception);
    [LibraryImport(Library)] public static partial int JSObjectIsFunction(nint context, nint value);
    [LibraryImport(Library)] public static partial nint JSObjectGetProperty(nint context, nint value, nint name, nint* exception);
    [LibraryImport(Library)] public static partial void JSObjectSetProperty(nint context, nint value, nint name, nint property, uint attributes, nint* exception);
    [LibraryImport(Library)] public static partial byte JSObjectDeleteProperty(nint context, nint value, nint name, nint* exception);
    [LibraryImport(Library)] public static partial int JSValueGetTypedArrayType(nint context, nint value, nint* exception);
    [LibraryImport(Library)] public static partial byte* JSObjectGetTypedArrayBytesPtr(nint context, nint value, nint* exception);
    [LibraryImport(Library)] public static partial nuint JSObjectGetTypedArrayByteLength(nint context, nint value, nint* exception);
    [LibraryImport(Library)] public static partial nuint JSObjectGetTypedArrayByteOffset(nint context, nint value, nint* exception);
    [LibraryImport(Library)] public static partial void JSGarbageCollect(nint context);
    [LibraryImport(Library)] public static partial void JSSynchronousGarbageCollectForDebugging(nint context);
    [LibraryImport(Library)] public static partial void JSGlobalContextSetUnhandledRejectionCallback(nint context, nint function, nint* exception);
    [LibraryImport(Library)] public static partial void JSGlobalContextSetEvalEnabled(nint context, byte enabled, nint message);

    [LibraryImport("libc")] public static partial int setenv(byte* name, byte* value, int overwrite);

    /// <summary>JSClassDefinition of JSObjectRef.h.</summary>
    [StructLayout(LayoutKind.Sequential)]
    public struct ClassDefinition
    {
        public int Version;
        public uint Attributes;
        public byte* ClassName;
        public nint ParentClass;
        public nint StaticValues;
        public nint StaticFunctions;
        public nint Initialize;
        public delegate* unmanaged<nint, void> Finalize;
        public nint HasProperty;
        public nint GetProperty;
        public nint SetProperty;
        public nint DeleteProperty;
        public nint GetPropertyNames;
        public delegate* unmanaged<nint, nint, nint, nuint, nint*, nint*, nint> CallAsFunction;
        public nint CallAsConstructor;
        public nint HasInstance;
        public nint ConvertToType;
    }
}
