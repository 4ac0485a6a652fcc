using System.Collections;
using System.Reflection;
using ChatBot.Commands;

namespace ChatBot.Hosting;

/// <summary>What may stand at a place of the configuration: a value, a list of values, or keys with what may stand at them.</summary>
internal sealed class SettingNode
{
    private readonly Dictionary<string, SettingNode> _keys = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>What stands below any name, or number of a list; null where names are known.</summary>
    private SettingNode? _any;

    private bool IsValue => _any is null && _keys.Count == 0;

    /// <summary>The keys that an options class has: properties that can be set, and lists.</summary>
    public static IEnumerable<PropertyInfo> Keys(Type options) => options.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.SetMethod is { IsPublic: true } || IsList(p.PropertyType));

    /// <summary>A section with the keys of an options class. Where one holds another of its own kind, that holds no third.</summary>
    public static SettingNode Of(Type options) => Of(options, null);

    /// <summary>A section of sections with names of their own.</summary>
    public static SettingNode ManyOf(Type options) => new() { _any = Of(options) };

    /// <summary>What is wrong with a setting's name from one of its parts on; null when it is right.</summary>
    /// <param name="key">The whole name.</param>
    /// <param name="parts">Its parts.</param>
    /// <param name="at">The part that stands here.</param>
    public string? Trouble(string key, string[] parts, int at)
    {
        var here = string.Join(':', parts.Take(at));
        if (at == parts.Length)
        {
            return IsValue ? null
                : _any is { IsValue: true } ? $"'{here}' is a list: set '{here}:0', and so on."
                : $"'{here}' takes no value itself{(_any is null ? $": its settings are {string.Join(", ", _keys.Keys)}" : string.Empty)}.";
        }

        if ((_any ?? _keys.GetValueOrDefault(parts[at])) is { } next)
        {
            return next.Trouble(key, parts, at + 1);
        }

        return IsValue ? $"There is no setting '{key}': '{here}' is one by itself."
            : Misspelling.Nearest(parts[at], _keys.Keys) is { } near ? $"There is no setting '{key}'. Did you mean '{string.Join(':', [here, near, .. parts.Skip(at + 1)])}'?"
            : $"There is no setting '{key}'. The settings of '{here}' are {string.Join(", ", _keys.Keys)}.";
    }

    private static SettingNode Of(Type options, Type? holder)
    {
        var node = new SettingNode();
        foreach (var property in Keys(options).Where(p => p.PropertyType != holder))
        {
            node._keys[property.Name] = IsList(property.PropertyType) ? new() { _any = new() }
                : IsSection(property.PropertyType) ? Of(property.PropertyType, options)
                : new();
        }

        return node;
    }

    private static bool IsList(Type type) => type != typeof(string) && type.IsAssignableTo(typeof(IEnumerable));

    private static bool IsSection(Type type) => type.IsClass && type != typeof(string);
}
